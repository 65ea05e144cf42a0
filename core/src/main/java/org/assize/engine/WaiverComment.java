package org.assize.engine;

import org.apiguardian.api.API;

/**
 * A comment that holds {@value #MARKER}: what an inline waiver is read from. What it waives and until when is the
 * policy's to say.
 *
 * @param path the file, relative to the root
 * @param line the line of the marker, from 1
 * @param column the column of the marker, from 1
 * @param text what stands after the marker on its line, without white space around it
 * @param firstLine the line that it stands beside: its own, or the next one that holds more than comments; 0 if none
 * @param lastLine the line in which what begins there is named: annotations may stand between
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record WaiverComment(String path, int line, int column, String text, int firstLine, int lastLine) {

    /** What makes a comment an inline waiver. */
    public static final String MARKER = "assize:waive";
}
