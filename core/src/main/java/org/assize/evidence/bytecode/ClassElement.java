package org.assize.evidence.bytecode;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The class itself. The first element of every class file, also of {@code module-info} and {@code package-info}.
 *
 * @param file the class file
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ClassElement(ClassFile file) implements BytecodeElement {

    @Override
    public Optional<Member> member() {
        return Optional.empty();
    }

    @Override
    public int line() {
        return 0;
    }

    @Override
    public String toString() {
        return "class " + file.name();
    }
}
