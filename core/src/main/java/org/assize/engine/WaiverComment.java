package org.assize.engine;

import org.apiguardian.api.API;

/**
 * A line that holds {@value #MARKER}: what an inline waiver is read from. Whether it is one, what it waives and until when
 * is the policy's to say.
 *
 * @param path the file, relative to the root
 * @param line the line, from 1
 * @param column the column of the marker, from 1
 * @param before what stands before the marker on its line
 * @param after what stands after it, without white space around it
 * @param nextLine the next line that is neither blank nor holds a marker; 0 if there is none
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record WaiverComment(String path, int line, int column, String before, String after, int nextLine) {

    /** What makes a comment an inline waiver. */
    public static final String MARKER = "assize:waive";
}
