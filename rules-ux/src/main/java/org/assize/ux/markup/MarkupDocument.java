package org.assize.ux.markup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.assize.evidence.UnreadableFileException;
import org.assize.finding.Region;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The effective document of one file: a whole page, or a fragment of pages. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class MarkupDocument implements MarkupNode {

    private final MarkupFile file;
    private final Document jsoup;
    private final List<MarkupNode> children = new ArrayList<>();
    private final List<MarkupElement> elements = new ArrayList<>();
    private final Map<Class<?>, Object> derived = new HashMap<>();
    private @Nullable Map<String, List<MarkupElement>> byId;
    private Branches branches = new Branches();
    private boolean wholePage;

    MarkupDocument(MarkupFile file, Document jsoup) {
        this.file = file;
        this.jsoup = jsoup;
    }

    /**
     * The file.
     *
     * @return the parsed file
     */
    public MarkupFile file() {
        return file;
    }

    /**
     * Says whether the file is a page of its own, so that what every page must have can be asked of it. A fragment, a
     * part that another file includes, and a page that a layout decorates are none.
     *
     * @return whether the file writes its own {@code html} element
     */
    public boolean isWholePage() {
        return wholePage;
    }

    /**
     * The top nodes.
     *
     * @return the children, in order
     */
    public List<MarkupNode> children() {
        return Collections.unmodifiableList(children);
    }

    /**
     * All elements that may be written.
     *
     * @return the elements, in the order of the document
     */
    public List<MarkupElement> elements() {
        return Collections.unmodifiableList(elements);
    }

    /**
     * The elements of some names.
     *
     * @param names lower-case names
     * @return the elements, in the order of the document
     */
    public Stream<MarkupElement> elements(String... names) {
        List<String> wanted = List.of(names);
        return elements.stream().filter(element -> wanted.contains(element.name()));
    }

    /**
     * The {@code html} element.
     *
     * @return the element, if the file writes it
     */
    public Optional<MarkupElement> html() {
        return elements("html").filter(element -> !element.isImplicit()).findFirst();
    }

    /**
     * The elements that bear an id.
     *
     * @param id the id, case-sensitive
     * @return the elements whose id is certainly or conditionally this one, in the order of the document
     */
    public List<MarkupElement> withId(String id) {
        if (byId == null) {
            byId = new HashMap<>();
            for (MarkupElement element : elements) {
                element.attribute("id")
                        .literalIfPresent()
                        .filter(value -> !value.isEmpty())
                        .ifPresent(value -> byId.computeIfAbsent(value, unused -> new ArrayList<>())
                                .add(element));
            }
        }
        return byId.getOrDefault(id, List.of());
    }

    /**
     * Says whether an element with an unknown id, or unseen content, may bear an id.
     *
     * @return whether the ids of the written page are not all known
     */
    public boolean mayHoldOtherIds() {
        return derived(OpenIds.class, OpenIds::of).open();
    }

    /**
     * Keeps what is computed once for the document and asked many times: styles, roles, names.
     *
     * @param type the type of what is kept
     * @param maker makes it when it is first asked for
     * @param <T> the type
     * @return the one instance of this document
     */
    public <T> T derived(Class<T> type, Function<MarkupDocument, T> maker) {
        Object known = derived.get(type);
        if (known == null) {
            known = maker.apply(this);
            derived.put(type, known);
        }
        return type.cast(known);
    }

    /**
     * The tree as the parser made it, before templates are considered. For questions that the effective document does
     * not answer.
     *
     * @return jsoup's document; not to be changed
     */
    public Document jsoup() {
        return jsoup;
    }

    @Override
    public MarkupDocument document() {
        return this;
    }

    @Override
    public Optional<MarkupElement> parent() {
        return Optional.empty();
    }

    @Override
    public Region region() {
        return Region.START_OF_FILE;
    }

    @Override
    public boolean isConditional() {
        return false;
    }

    @Override
    public boolean excludes(MarkupNode other) {
        return false;
    }

    List<MarkupNode> modifiableChildren() {
        return children;
    }

    void make(Branches allBranches) throws UnreadableFileException {
        branches = allBranches;
        new TreeMaker(this, allBranches).make();
        PageShape.narrow(children);
        elements.addAll(MarkupWalk.elements(this));
        wholePage = PageShape.isWholePage(this);
    }

    Branches branches() {
        return branches;
    }

    static Conditions conditionsOf(MarkupNode node) {
        return node instanceof MarkupPart part ? part.conditions() : Conditions.NONE;
    }

    private record OpenIds(boolean open) {
        static OpenIds of(MarkupDocument document) {
            boolean unknownContent = MarkupWalk.nodes(document).anyMatch(MarkupWalk::isUnseen);
            return new OpenIds(unknownContent
                    || document.elements().stream().anyMatch(element -> {
                        Attribute id = element.attribute("id");
                        return !id.isAbsent() && id.literalIfPresent().isEmpty();
                    }));
        }
    }
}
