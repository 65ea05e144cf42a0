package org.assize.evidence.bytecode;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.assize.codebase.SourceFile;
import org.assize.codebase.SourceFile.Category;
import org.assize.evidence.EvidenceKind;
import org.assize.evidence.FileContent;
import org.assize.evidence.Lookup;
import org.assize.evidence.Lookups;
import org.assize.evidence.UnreadableFileException;
import org.assize.evidence.call.Value;
import org.assize.finding.Region;

/**
 * Compiled classes as a stream of what they declare and do. Complete where source can only be guessed at: every call
 * names its target, every type its package. Findings are shown in the source file where it is part of the code base.
 *
 * <p>A rule that forbids a weak digest:
 *
 * <pre>{@code
 * Rule.on(BytecodeKind.BYTECODE, "shop/no-md5")
 *     .inspecting(MethodCall.class, (call, report) -> {
 *         if (call.isTo("java.security.MessageDigest", "getInstance")
 *                 && call.argument(0).asString().filter("MD5"::equalsIgnoreCase).isPresent()) {
 *             report.breach(call, "MD5 is broken");
 *         }
 *     })
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class BytecodeKind implements EvidenceKind<ClassFile, BytecodeElement> {

    /** The one instance. */
    public static final BytecodeKind BYTECODE = new BytecodeKind();

    private BytecodeKind() {}

    @Override
    public String id() {
        return "bytecode";
    }

    @Override
    public Class<BytecodeElement> nodeType() {
        return BytecodeElement.class;
    }

    @Override
    public boolean reads(SourceFile file) {
        return file.category() == Category.CLASS;
    }

    @Override
    public ClassFile parse(FileContent content, Lookups lookups) throws UnreadableFileException {
        return ClassBytes.read(content.bytes(), header -> new SourcePlaces(lookups, header, content.file()));
    }

    @Override
    public void walk(ClassFile file, Consumer<? super BytecodeElement> visitor) {
        visitor.accept(new ClassElement(file));
        file.elements().forEach(visitor);
    }

    @Override
    public Region regionOf(ClassFile file, BytecodeElement node) {
        return file.places().regionOf(node);
    }

    @Override
    public String subjectOf(ClassFile file, BytecodeElement node) {
        return Subjects.of(file, node);
    }

    @Override
    public String contextOf(ClassFile file, BytecodeElement node) {
        if (!(node instanceof MethodCall call)) {
            return node instanceof ConstantUse constant ? "constant " + constant.text() : node.toString();
        }
        String arguments = call.arguments().stream()
                .map(argument -> argument.asTemplate("?").orElseGet(() -> constant(argument)))
                .collect(Collectors.joining(","));
        return call.owner() + "." + call.name() + call.descriptor() + "(" + arguments + ")";
    }

    private static String constant(Value value) {
        return value instanceof Value.Constant constant ? String.valueOf(constant.value()) : "?";
    }

    @Override
    public String pathOf(FileContent content, ClassFile file) {
        return file.sourcePath().orElse(content.file().path());
    }

    @Override
    public List<Lookup<?>> lookups() {
        return List.of(SourceLookup.SOURCES);
    }

    @Override
    public String examplePath(String content) {
        return "target/classes/Example.class";
    }
}
