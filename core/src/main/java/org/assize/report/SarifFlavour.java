package org.assize.report;

/**
 * For whom SARIF is written.
 *
 * @param activeFailuresOnly whether reviews and accepted findings are left out
 * @param mostResults how many results a run may have
 * @param mostTags how many tags a rule may have
 */
record SarifFlavour(boolean activeFailuresOnly, int mostResults, int mostTags) {

    /** Everything that a run knows. */
    static final SarifFlavour FULL = new SarifFlavour(false, Integer.MAX_VALUE, Integer.MAX_VALUE);

    /**
     * GitHub's code scanning reads suppressed results as open ones, so it is told of none; its limits are those of
     * <a href="https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning">its
     * documentation</a>: 25,000 results a run, 20 tags a rule.
     */
    static final SarifFlavour GITHUB = new SarifFlavour(true, 25_000, 20);
}
