package org.assize.quality.documentation;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.google.re2j.Pattern;
import java.util.Optional;
import org.assize.evidence.java.JavaFile;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see whether the licence named is the right one. */
final class FileHasLicenceHeader {

    record Options(
            @Option("a regular expression that is found in the comment at the top of a file")
            String header) {}

    static final Rule RULE = Rule.java("quality/file-has-licence-header")
            .states("A source file starts with the agreed header")
            .because("a file that is copied out of its repository takes along only the rights that it names itself")
            .remedy("Put the agreed comment at the top of the file")
            .implementing("iso-25010/reusability", "cwe/1113")
            .offByDefault("many projects name their licence once for all files, and the header is the project's own")
            .options(new Options("(?i)copyright|licen[cs]e|SPDX-"))
            .cannotSee("Whether the header is true.")
            .knownElsewhereAs("java:S1451")
            .violating("""
                    «package shop;»

                    class Order {
                    }
                    """)
            .violating("""
                    // Orders and their lines
                    «package shop;»

                    class Order {
                    }
                    """)
            .violating("""
                    «import java.util.List;»

                    /* Copyright the authors */
                    class Order {
                    }
                    """)
            .conforming("""
                    /*
                     * Copyright the authors
                     */
                    package shop;

                    class Order {
                    }
                    """)
            .conforming("""
                    // SPDX-License-Identifier: Apache-2.0
                    package shop;

                    class Order {
                    }
                    """)
            .conforming("""
                    // @formatter:off
                    /** Licensed to the shop. */
                    package shop;

                    class Order {
                    }
                    """)
            .inspecting(CompilationUnit.class, FileHasLicenceHeader::inspect)
            .build();

    private FileHasLicenceHeader() {}

    private static void inspect(CompilationUnit unit, Inspection<JavaFile, Node> report) {
        Optional<Node> first = first(unit);
        if (first.isEmpty()) {
            return;
        }
        Pattern header = Pattern.compile(report.options(Options.class).header());
        int line = first.get().getBegin().map(begin -> begin.line).orElse(1);
        boolean found = report.file().comments().all().stream()
                .takeWhile(each ->
                        each.getBegin().filter(begin -> begin.line < line).isPresent())
                .anyMatch(each -> header.matcher(each.getContent()).find());
        if (!found) {
            report.breach(first.get(), "The file does not start with the agreed header");
        }
    }

    /** What comes first behind the comments at the top. */
    private static Optional<Node> first(CompilationUnit unit) {
        return unit.getPackageDeclaration()
                .map(Node.class::cast)
                .or(() -> unit.getImports().getFirst().map(Node.class::cast))
                .or(() -> unit.getModule().map(each -> each.getName()))
                .or(() -> unit.getTypes().getFirst().map(each -> each.getName()));
    }
}
