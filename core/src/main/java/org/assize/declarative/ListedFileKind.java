package org.assize.declarative;

import java.util.function.Consumer;
import org.assize.codebase.SourceFile;
import org.assize.evidence.EvidenceKind;
import org.assize.evidence.FileContent;
import org.assize.evidence.Lookups;
import org.assize.finding.Region;

/** That a file is there, whatever it holds. */
final class ListedFileKind implements EvidenceKind<SourceFile, SourceFile> {

    static final ListedFileKind LISTED_FILE = new ListedFileKind();

    private ListedFileKind() {}

    @Override
    public String id() {
        return "listed-file";
    }

    @Override
    public Class<SourceFile> nodeType() {
        return SourceFile.class;
    }

    @Override
    public boolean reads(SourceFile file) {
        return true;
    }

    @Override
    public SourceFile parse(FileContent content, Lookups lookups) {
        return content.file();
    }

    @Override
    public void walk(SourceFile file, Consumer<? super SourceFile> visitor) {
        visitor.accept(file);
    }

    @Override
    public Region regionOf(SourceFile file, SourceFile node) {
        return Region.START_OF_FILE;
    }

    @Override
    public String subjectOf(SourceFile file, SourceFile node) {
        return "";
    }

    @Override
    public String contextOf(SourceFile file, SourceFile node) {
        return node.name();
    }

    /** As much as an array holds: what is in the file does not matter. */
    @Override
    public long largestFile() {
        return Integer.MAX_VALUE - 8L;
    }

    @Override
    public String examplePath(String content) {
        return "example.txt";
    }
}
