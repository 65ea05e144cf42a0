package org.assize.rule;

import org.apiguardian.api.API;
import org.assize.evidence.call.Call;

/** The check of a rule on one call. Must be stateless: it runs on several threads. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface CallInspector {

    /**
     * Judges one call.
     *
     * @param call the call, read from bytecode where the class is compiled and from source where it is not
     * @param report the ways to speak about it
     */
    void inspect(Call call, CallInspection report);
}
