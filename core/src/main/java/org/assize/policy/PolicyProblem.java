package org.assize.policy;

import org.apiguardian.api.API;

/**
 * Something wrong with a policy. It becomes an error of {@code assize/policy} in every run under that policy; what is
 * right in the same files is in force all the same.
 *
 * @param place where it is
 * @param message what is wrong, what is valid, and what was likely meant
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record PolicyProblem(PolicyPlace place, String message) {

    /** {@code path:line:column: message}. */
    @Override
    public String toString() {
        return place + ": " + message;
    }
}
