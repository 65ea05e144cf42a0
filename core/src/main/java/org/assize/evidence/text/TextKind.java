package org.assize.evidence.text;

import java.util.Set;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.assize.codebase.SourceFile;
import org.assize.codebase.SourceFile.Category;
import org.assize.evidence.EvidenceKind;
import org.assize.evidence.FileContent;
import org.assize.evidence.Lookups;
import org.assize.evidence.SourceText;
import org.assize.evidence.UnreadableFileException;
import org.assize.finding.Region;

/**
 * Any text file, line by line: container files, SQL, workflows, shell scripts, documents, and source code too. A rule
 * says with {@code applyingTo} which files it means.
 *
 * <p>Files are left out by their endings (images, archives, fonts, key stores, classes). Of the others, a file that holds
 * a NUL near its start or cannot be decoded is not text: if its ending says that it should be, it is reported as
 * unreadable, otherwise none of it is visited.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class TextKind implements EvidenceKind<TextFile, TextElement> {

    /** The one instance. */
    public static final TextKind TEXT = new TextKind();

    /** How much is searched for a NUL: as much as git does to tell binary files. */
    private static final int START = 8000;

    private static final int LONGEST_CONTEXT = 2000;

    private static final Set<String> NOT_TEXT = Set.of(
            "7z",
            "a",
            "aac",
            "avi",
            "avif",
            "avro",
            "bin",
            "bmp",
            "bz2",
            "class",
            "db",
            "der",
            "dll",
            "dmg",
            "doc",
            "docx",
            "dylib",
            "ear",
            "eot",
            "exe",
            "flac",
            "gif",
            "gz",
            "h2",
            "ico",
            "icns",
            "jar",
            "jks",
            "jmod",
            "jpeg",
            "jpg",
            "keystore",
            "lib",
            "mov",
            "mp3",
            "mp4",
            "o",
            "odp",
            "ods",
            "odt",
            "ogg",
            "otf",
            "p12",
            "parquet",
            "pdf",
            "pfx",
            "png",
            "ppt",
            "pptx",
            "psd",
            "pyc",
            "rar",
            "ser",
            "so",
            "sqlite",
            "svgz",
            "tar",
            "tgz",
            "tif",
            "tiff",
            "ttf",
            "war",
            "wasm",
            "wav",
            "webm",
            "webp",
            "woff",
            "woff2",
            "xls",
            "xlsx",
            "xz",
            "zip",
            "zst");

    private static final Set<String> SURELY_TEXT = Set.of(
            "adoc",
            "bat",
            "c",
            "cfg",
            "cmd",
            "conf",
            "cpp",
            "css",
            "csv",
            "env",
            "ftl",
            "gradle",
            "graphql",
            "groovy",
            "h",
            "htm",
            "html",
            "ini",
            "java",
            "js",
            "json",
            "jsp",
            "jsx",
            "kt",
            "kts",
            "less",
            "md",
            "mjs",
            "mustache",
            "properties",
            "proto",
            "ps1",
            "py",
            "rb",
            "rst",
            "scala",
            "scss",
            "sh",
            "sql",
            "svg",
            "tf",
            "toml",
            "ts",
            "tsx",
            "txt",
            "vm",
            "vue",
            "xhtml",
            "xml",
            "xsd",
            "yaml",
            "yml");

    private TextKind() {}

    @Override
    public String id() {
        return "text";
    }

    @Override
    public Class<TextElement> nodeType() {
        return TextElement.class;
    }

    @Override
    public boolean reads(SourceFile file) {
        return file.category() != Category.CLASS && !NOT_TEXT.contains(file.extension());
    }

    @Override
    public TextFile parse(FileContent content, Lookups lookups) throws UnreadableFileException {
        boolean surelyText = SURELY_TEXT.contains(content.file().extension());
        try {
            SourceText text = content.text();
            int nul = text.text().indexOf('\0');
            if (nul < 0 || nul >= START) {
                return new TextFile(content.file(), text, false);
            }
            if (surelyText) {
                throw new UnreadableFileException(
                        "holds a NUL character, so that it is not text: delete the character, or save the file as UTF-8 or"
                                + " with a byte order mark",
                        text.region(nul, nul + 1),
                        null);
            }
        } catch (UnreadableFileException e) {
            if (surelyText) {
                throw e;
            }
        }
        return new TextFile(content.file(), new SourceText(content.file().path(), ""), true);
    }

    @Override
    public void walk(TextFile file, Consumer<? super TextElement> visitor) {
        if (!file.isBinary()) {
            visitor.accept(file);
            file.lines().forEach(visitor);
        }
    }

    /**
     * {@inheritDoc}
     *
     * @return the line's region; the start of the file for the whole file
     */
    @Override
    public Region regionOf(TextFile file, TextElement node) {
        return node instanceof TextLine line ? line.region() : Region.START_OF_FILE;
    }

    /**
     * {@inheritDoc}
     *
     * @return an empty text: lines have no names
     */
    @Override
    public String subjectOf(TextFile file, TextElement node) {
        return "";
    }

    @Override
    public String contextOf(TextFile file, TextElement node) {
        String text = node instanceof TextLine line ? line.text() : file.text().text();
        StringBuilder context = new StringBuilder();
        for (int index = 0; index < text.length() && context.length() < LONGEST_CONTEXT; index++) {
            if (!Character.isWhitespace(text.charAt(index))) {
                context.append(text.charAt(index));
            }
        }
        return context.toString();
    }

    @Override
    public long largestFile() {
        return 5L << 20;
    }

    @Override
    public String examplePath(String content) {
        return "src/main/resources/example.txt";
    }
}
