package org.assize.evidence.bytecode;

import java.util.Optional;
import org.apiguardian.api.API;

/** A constant text in the code, or as the value of a constant field. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ConstantUse implements BytecodeElement {

    private final Member code;
    private final int line;
    private final String text;

    ConstantUse(Member code, int line, String text) {
        this.code = code;
        this.line = line;
        this.text = text;
    }

    /**
     * The text. The constants around the unknown parts of a concatenation are uses of their own.
     *
     * @return the characters
     */
    public String text() {
        return text;
    }

    @Override
    public Optional<Member> member() {
        return Optional.of(code instanceof MethodElement method ? method.source() : code);
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public String toString() {
        return "constant text";
    }
}
