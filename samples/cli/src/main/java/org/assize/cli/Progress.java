package org.assize.cli;

import java.io.PrintStream;
import org.assize.engine.AnalysisListener;
import org.jspecify.annotations.Nullable;

/** Shows on a terminal how far a run has come, on one line that is wiped at the end. Silent where there is no terminal. */
final class Progress implements AnalysisListener, AutoCloseable {

    private static final long PAUSE_NANOSECONDS = 100_000_000L;

    private final @Nullable PrintStream terminal;
    private int files;
    private long lastShown = System.nanoTime();
    private boolean shown;

    private Progress(@Nullable PrintStream terminal) {
        this.terminal = terminal;
    }

    static Progress onTerminal() {
        // A console that is redirected is none; TERM is unset or dumb there on the systems that have one since Java 22.
        String kind = System.getenv("TERM");
        boolean interactive =
                System.console() != null && kind != null && !kind.equals("dumb") && System.getenv("CI") == null;
        return new Progress(interactive ? System.err : null);
    }

    @Override
    public void started(int count) {
        files = count;
    }

    @Override
    public void judged(String path, int done) {
        long now = System.nanoTime();
        if (terminal == null || now - lastShown < PAUSE_NANOSECONDS) {
            return;
        }
        lastShown = now;
        shown = true;
        terminal.print("\r\u001B[K" + done + " of " + files + " files  " + path);
        terminal.flush();
    }

    @Override
    public void close() {
        if (terminal != null && shown) {
            terminal.print("\r\u001B[K");
            terminal.flush();
        }
    }
}
