package org.assize.evidence.text;

import org.apiguardian.api.API;

/** What a rule on text judges: a whole file, or one of its lines. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface TextElement permits TextFile, TextLine {}
