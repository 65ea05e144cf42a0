package org.assize.standard;

import org.apiguardian.api.API;

/** The function of an organisation that would be asked about a clause if no rule decided it. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Owner {
    /** Interaction and visual design. */
    DESIGN,
    /** Text, translation and media. */
    CONTENT,
    /** Law and contracts. */
    LEGAL,
    /** Protection of personal data. */
    PRIVACY,
    /** Information security. */
    SECURITY,
    /** Quality assurance and testing. */
    QA,
    /** The people who write the code. */
    ENGINEERING,
    /** The people who run it. */
    OPERATIONS
}
