package org.assize.ux.aria;

import java.util.IdentityHashMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.Truth;
import org.jspecify.annotations.Nullable;

/**
 * An element as assistive technology and people meet it. Confined to the thread that judges the file; what is asked twice
 * is computed once.
 *
 * <pre>{@code
 * Accessible image = Accessible.of(element);
 * if (image.role().is("img").isYes() && !image.isHiddenFromAssistiveTechnology().isYes()
 *         && image.name().isEmpty().isYes()) {
 *     report.breach(element, "The image has no text alternative");
 * }
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Accessible {

    private final MarkupElement element;
    private @Nullable Truth rendered;
    private @Nullable Truth concealed;
    private @Nullable Truth excluded;
    private @Nullable ElementRole role;
    private @Nullable AccessibleName name;
    private @Nullable AccessibleName description;

    private Accessible(MarkupElement element) {
        this.element = element;
    }

    /** The answers of one document. */
    private static final class Answers {
        private final Map<MarkupElement, Accessible> byElement = new IdentityHashMap<>();
    }

    /**
     * What can be said of an element.
     *
     * @param element the element
     * @return the answers
     */
    public static Accessible of(MarkupElement element) {
        Answers answers = element.document().derived(Answers.class, unused -> new Answers());
        return answers.byElement.computeIfAbsent(element, Accessible::new);
    }

    /**
     * The role: the first valid token of the {@code role} attribute, or the one the element has by itself; conflicts of
     * presentational roles resolved.
     *
     * @return the role
     */
    public ElementRole role() {
        if (role == null) {
            role = Roles.of(element);
        }
        return role;
    }

    /**
     * The role that the element has by itself, whatever its {@code role} attribute says.
     *
     * @return the role
     */
    public ElementRole implicitRole() {
        return Roles.implicit(element);
    }

    /**
     * The accessible name.
     *
     * @return the name, also of an element that is not exposed; certain, empty or partly unknown
     */
    public AccessibleName name() {
        if (name == null) {
            name = new NameComputation(element).name();
        }
        return name;
    }

    /**
     * The accessible description.
     *
     * @return the description
     */
    public AccessibleName description() {
        if (description == null) {
            description = new NameComputation(element).description();
        }
        return description;
    }

    /**
     * Says whether the element is laid out: neither it nor an element around it has {@code display: none}.
     *
     * @return whether it is rendered
     */
    public Truth isRendered() {
        if (rendered == null) {
            Truth around = parent() == null ? Truth.YES : parent().isRendered();
            rendered =
                    around.isNo() ? Truth.NO : around.and(element.is("area") ? Truth.YES : Exposure.isLaidOut(element));
        }
        return rendered;
    }

    /**
     * Says whether people can see the element: it is rendered, its {@code visibility} is {@code visible}, and it is not
     * concealed by opacity, clipping, size or position far outside.
     *
     * @return whether it is visible
     */
    public Truth isVisible() {
        return isRendered().and(Exposure.isShown(element)).and(isConcealed().not());
    }

    private Truth isConcealed() {
        if (concealed == null) {
            Truth around = parent() == null ? Truth.NO : parent().isConcealed();
            concealed = around.isYes() ? Truth.YES : around.or(Exposure.isConcealed(element));
        }
        return concealed;
    }

    /**
     * Says whether assistive technology is not told of the element: it is not rendered, not visible by
     * {@code visibility}, or {@code aria-hidden} or {@code inert} by itself or an element around it.
     *
     * @return whether it is left out of the accessibility tree
     */
    public Truth isHiddenFromAssistiveTechnology() {
        return isRendered().and(Exposure.isShown(element)).not().or(isExcluded());
    }

    private Truth isExcluded() {
        if (excluded == null) {
            Truth around = parent() == null ? Truth.NO : parent().isExcluded();
            excluded = around.isYes()
                    ? Truth.YES
                    : around.or(Exposure.isAriaHidden(element)).or(isInert());
        }
        return excluded;
    }

    private Truth isInert() {
        Attribute inert = element.attribute("inert");
        return inert.pieces().isEmpty() && inert.isPresent().isUnknown() ? Truth.NO : inert.isPresent();
    }

    /**
     * Says whether the element takes the focus: by the mouse, by script or by the tab key.
     *
     * @return whether it is focusable
     */
    public Truth isFocusable() {
        Truth reachable = isRendered().and(Exposure.isShown(element));
        return Focus.isFocusable(element).and(reachable).and(isInertWithin().not());
    }

    /**
     * Says whether the tab key reaches the element.
     *
     * @return whether it is in sequential focus order
     */
    public Truth isInTabOrder() {
        return isFocusable().and(Focus.isInOrder(element));
    }

    private Truth isInertWithin() {
        Truth inert = isInert();
        for (MarkupElement around : element.ancestors().toList()) {
            inert = inert.or(Accessible.of(around).isInert());
        }
        return inert;
    }

    /**
     * Says whether the element is a form control that is switched off, by itself or by a {@code fieldset} around it.
     *
     * @return whether it is disabled; {@code aria-disabled} does not count
     */
    public Truth isDisabled() {
        return Focus.isDisabled(element);
    }

    private @Nullable Accessible parent() {
        return element.parent().map(Accessible::of).orElse(null);
    }
}
