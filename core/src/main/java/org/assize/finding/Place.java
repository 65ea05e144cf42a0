package org.assize.finding;

import org.apiguardian.api.API;

/**
 * Where something stands in a code base, with what is needed to recognise it again after the code has moved.
 *
 * @param path the file, relative to the root of the code base, with forward slashes
 * @param region the stretch of the file
 * @param subject the structural name of what stands there: a type or member ({@code com.acme.Order#total(int)}), an
 *     element path, a configuration key; empty when the file itself is meant
 * @param context the normalised text of what stands there, without path, line numbers or white space; used to follow a
 *     finding through a move or a rename
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Place(String path, Region region, String subject, String context) implements Comparable<Place> {

    /**
     * A place that is a whole file.
     *
     * @param path the file, relative to the root
     * @return the place, at the start of the file
     */
    public static Place ofFile(String path) {
        return new Place(path, Region.START_OF_FILE, "", "");
    }

    @Override
    public int compareTo(Place other) {
        int byPath = path.compareTo(other.path);
        if (byPath != 0) {
            return byPath;
        }
        int byRegion = region.compareTo(other.region);
        return byRegion != 0 ? byRegion : subject.compareTo(other.subject);
    }
}
