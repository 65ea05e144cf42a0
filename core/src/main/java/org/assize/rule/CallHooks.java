package org.assize.rule;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import java.util.List;
import org.assize.codebase.SourceFile;
import org.assize.evidence.Lookup;
import org.assize.evidence.bytecode.BytecodeElement;
import org.assize.evidence.bytecode.BytecodeKind;
import org.assize.evidence.bytecode.ClassFile;
import org.assize.evidence.bytecode.MethodCall;
import org.assize.evidence.call.Value;
import org.assize.evidence.config.Settings;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.java.JavaKind;
import org.assize.evidence.java.SourceCall;
import org.assize.finding.Place;

/** Makes two hooks of one check on calls: one on class files, and one on source files that are not compiled. */
final class CallHooks {

    private CallHooks() {}

    static List<Inspected<?, ?, ?>> of(CallPattern pattern, CallInspector inspector) {
        Inspector<ClassFile, BytecodeElement, MethodCall> onClasses = (call, report) -> {
            if (pattern.fits(call)) {
                inspector.inspect(call, new OnNode<>(call, report));
            }
        };
        Inspector<JavaFile, Node, Expression> onSources = (expression, report) -> {
            if (pattern.mayFit(SourceCall.nameOf(expression)) && !report.file().isCompiled()) {
                SourceCall.of(report.file(), expression)
                        .filter(pattern::fits)
                        .ifPresent(call -> inspector.inspect(call, new OnNode<Node>(expression, report)));
            }
        };
        return List.of(
                new Inspected<>(BytecodeKind.BYTECODE, MethodCall.class, onClasses),
                new Inspected<>(JavaKind.JAVA, Expression.class, onSources));
    }

    /** Speaks about the node that a call was read from. */
    private record OnNode<N>(N node, Inspection<?, N> report) implements CallInspection {

        @Override
        public SourceFile source() {
            return report.source();
        }

        @Override
        public <O extends Record> O options(Class<O> type) {
            return report.options(type);
        }

        @Override
        public <T> T consult(Lookup<T> lookup, String question) {
            return report.consult(lookup, question);
        }

        @Override
        public List<String> textsOf(Value value) {
            return SettingTexts.of(value, key -> report.consult(Settings.LOOKUP, key));
        }

        @Override
        public Inspection.Draft breach(String message) {
            return report.breach(node, message);
        }

        @Override
        public Inspection.Draft review(String question) {
            return report.review(node, question);
        }

        @Override
        public void unjudged() {
            report.unjudged(node);
        }

        @Override
        public Place place() {
            return report.place(node);
        }

        @Override
        public void fact(Record fact) {
            report.fact(fact);
        }
    }
}
