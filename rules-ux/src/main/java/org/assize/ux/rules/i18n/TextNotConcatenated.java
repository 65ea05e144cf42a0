package org.assize.ux.rules.i18n;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.evidence.SourceText;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.java.JavaKind;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.markup.MarkupDocument;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Range;

/**
 * Judges messages that follow each other with nothing but spaces, words and values between. A colon, a bar, a line break or
 * a tag between two messages says that they are two texts. What a variable holds is not followed.
 */
final class TextNotConcatenated {

    private static final Pattern THYMELEAF_MESSAGE = Pattern.compile("#\\{[^{}]*\\}");
    private static final Pattern FREEMARKER =
            Pattern.compile("\\$\\{\\s*msg\\([^{}]*?\\)[^{}]*\\}([^<>\\r\\n]*?)\\$\\{\\s*msg\\([^{}]*?\\)[^{}]*\\}");
    private static final Pattern TAG = Pattern.compile(
            "<(fmt|spring|s):message\\b(?![^>]*\\svar=)[^>]*/>([^<>\\r\\n]*)<\\1:message\\b(?![^>]*\\svar=)[^>]*/>");
    private static final Pattern VALUE = Pattern.compile("\\$\\{[^{}]*\\}");
    private static final Pattern SENTENCE = Pattern.compile("\\s*(?:\\s[\\p{L}\\s]*)?");

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/text-is-not-concatenated")
            .states("A sentence is one message, not several put together")
            .because("other languages order words otherwise, so that no translator can mend the pieces")
            .remedy("Write the whole sentence as one message, with arguments for the values")
            .servingNoClauseBecause("no published standard asks for whole messages")
            .severity(Severity.WARNING)
            .cannotSee("Messages that are kept in variables before they are put together.")
            .violating("""
                    <p th:text="«#{cart.you.have} + ' ' + ${count} + ' ' + #{cart.items}»">You have 3 items</p>
                    """)
            .violating(Map.of(
                    "src/main/resources/templates/cart.ftl",
                    "<p>«${msg(\"youHave\")} ${count} ${msg(\"items\")}»</p>\n"))
            .violating(Map.of("src/main/java/shop/Cart.java", """
                    class Cart {
                        String title(MessageSource texts, int count, Locale locale) {
                            return «texts.getMessage("you.have", null, locale) + " " + count + " "
                                    + texts.getMessage("items", null, locale)»;
                        }
                    }
                    """))
            .conforming("""
                    <p th:text="#{cart.items(${count})}">3 items</p><p th:text="#{cart.sum} + ': ' + #{cart.none}"></p>
                    """)
            .conforming("""
                    <p th:text="${empty} ? #{cart.empty} : #{cart.full}">empty</p>
                    """)
            .conforming("""
                    <pre th:inline="none">&lt;p th:text="#{you.have} + ' ' + ${count} + ' ' + #{items}"&gt;</pre>
                    """)
            .conforming(Map.of(
                    "src/main/resources/templates/cart.ftl",
                    "<title>${msg(\"cart\")} | ${msg(\"shop\")}</title><p>${msg(\"a\")}<br>${msg(\"b\")}</p>\n"))
            .conforming(Map.of("src/main/java/shop/Cart.java", """
                    class Cart {
                        String title(MessageSource texts, Exception first, Exception second, Locale locale) {
                            log(first.getMessage() + " " + second.getMessage());
                            return texts.getMessage("sum", null, locale) + ": " + texts.getMessage("none", null, locale);
                        }
                    }
                    """))
            .inspecting(MarkupDocument.class, TextNotConcatenated::template)
            .alsoInspecting(JavaKind.JAVA, BinaryExpr.class, TextNotConcatenated::java)
            .build();

    private TextNotConcatenated() {}

    private static void template(MarkupDocument document, Inspection<MarkupFile, MarkupNode> report) {
        String text = KeyUses.blankComments(document.file().text().text());
        switch (document.file().dialect()) {
            case THYMELEAF -> thymeleaf(document, text, report);
            case FREEMARKER -> adjacent(FREEMARKER, 1, document, text, report);
            case JSP -> adjacent(TAG, 2, document, text, report);
            default -> {
                // How other languages take a message cannot be told from a call.
            }
        }
    }

    private static void thymeleaf(MarkupDocument document, String text, Inspection<MarkupFile, MarkupNode> report) {
        for (MarkupElement element : document.elements()) {
            for (Attribute attribute : element.jsoup().attributes()) {
                boolean computed = attribute.getKey().startsWith("th:")
                        || attribute.getKey().startsWith("data-th-");
                Range place = attribute.sourceRange().valueRange();
                if (computed
                        && place.isTracked()
                        && isSentenceOfMessages(text.substring(place.startPos(), place.endPos()))) {
                    breach(document, place.startPos(), place.endPos(), report);
                }
            }
        }
    }

    private static boolean isSentenceOfMessages(String expression) {
        if (expression.indexOf('?') >= 0) {
            return false;
        }
        Matcher message = THYMELEAF_MESSAGE.matcher(VALUE.matcher(expression).replaceAll(""));
        String[] between = message.replaceAll("\u0000").split("\u0000", -1);
        boolean sentence = between.length > 2;
        for (int index = 1; index < between.length - 1; index++) {
            sentence &= isSentence(between[index].replaceAll("['+|]", ""));
        }
        return sentence;
    }

    private static void adjacent(
            Pattern messages,
            int between,
            MarkupDocument document,
            String text,
            Inspection<MarkupFile, MarkupNode> report) {
        Matcher pair = messages.matcher(text);
        while (pair.find()) {
            if (isSentence(VALUE.matcher(pair.group(between)).replaceAll(""))) {
                breach(document, pair.start(), pair.end(), report);
            }
        }
    }

    private static void breach(MarkupDocument document, int start, int end, Inspection<MarkupFile, MarkupNode> report) {
        SourceText text = document.file().text();
        report.breach(document, "The sentence is put together from several messages")
                .key(text.text().substring(start, end).replaceAll("\\s+", " "))
                .at(text.region(start, end));
    }

    private static void java(BinaryExpr sum, Inspection<JavaFile, Node> report) {
        boolean part = sum.getParentNode()
                .filter(BinaryExpr.class::isInstance)
                .map(BinaryExpr.class::cast)
                .filter(around -> around.getOperator() == BinaryExpr.Operator.PLUS)
                .isPresent();
        if (part || sum.getOperator() != BinaryExpr.Operator.PLUS) {
            return;
        }
        List<Expression> parts = new ArrayList<>();
        Expression left = sum;
        while (left instanceof BinaryExpr pair && pair.getOperator() == BinaryExpr.Operator.PLUS) {
            parts.add(0, pair.getRight());
            left = pair.getLeft();
        }
        parts.add(0, left);
        List<Expression> messages =
                parts.stream().filter(TextNotConcatenated::isMessage).toList();
        if (messages.size() < 2) {
            return;
        }
        int first = parts.indexOf(messages.get(0));
        int last = parts.lastIndexOf(messages.get(messages.size() - 1));
        boolean sentence = parts.subList(first, last).stream()
                .filter(StringLiteralExpr.class::isInstance)
                .allMatch(literal -> isSentence(((StringLiteralExpr) literal).asString()));
        if (sentence) {
            report.breach(sum, "The sentence is put together from several messages");
        }
    }

    private static boolean isMessage(Expression expression) {
        return expression instanceof MethodCallExpr call
                && call.getNameAsString().equals("getMessage")
                && call.getArguments().size() >= 2;
    }

    private static boolean isSentence(String between) {
        return SENTENCE.matcher(between).matches() && between.indexOf('\n') < 0;
    }
}
