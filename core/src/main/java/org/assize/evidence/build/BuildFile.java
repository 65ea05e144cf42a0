package org.assize.evidence.build;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.codebase.SourceFile;
import org.assize.evidence.SourceText;
import org.assize.evidence.config.ConfigurationFile;

/**
 * One {@code pom.xml}: what it says itself, resolved with what its parents in the code base say. What comes from outside
 * the code base is unknown and never guessed. Immutable.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class BuildFile {

    private final ConfigurationFile file;
    private final BuildModel model;
    private final List<BuildElement> elements;

    BuildFile(ConfigurationFile file, BuildModel model, List<BuildElement> elements) {
        this.file = file;
        this.model = model;
        this.elements = List.copyOf(elements);
    }

    ConfigurationFile configuration() {
        return file;
    }

    /**
     * What the file is.
     *
     * @return its path, scope and category
     */
    public SourceFile source() {
        return file.source();
    }

    /**
     * The text.
     *
     * @return the decoded content
     */
    public SourceText text() {
        return file.text();
    }

    /**
     * Everything that the file says, the project first.
     *
     * @return the elements in the order of the file
     */
    public List<BuildElement> elements() {
        return elements;
    }

    /**
     * The elements of one type.
     *
     * @param type the type
     * @param <T> the type
     * @return the elements in the order of the file
     */
    public <T extends BuildElement> List<T> elements(Class<T> type) {
        return elements.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /**
     * The project.
     *
     * @return what the file describes
     */
    public Project project() {
        return (Project) elements.get(0);
    }

    /**
     * The value of a property, of this file or its parents in the code base.
     *
     * @param name the name ({@code java.version}, {@code project.version})
     * @return the value; empty if it comes from outside the code base
     */
    public Optional<String> property(String name) {
        return model.resolve("${" + name + "}", Optional.empty());
    }

    /**
     * Says whether something outside the code base may add to this file: a parent from a repository, or an imported bill
     * of materials.
     *
     * @return whether what is absent here may be there in the build
     */
    public boolean dependsOnOutside() {
        return !model.management().isComplete();
    }
}
