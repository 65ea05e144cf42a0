package org.assize.compliance.migrations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.evidence.text.TextElement;
import org.assize.evidence.text.TextFile;
import org.assize.evidence.text.TextKind;
import org.assize.evidence.text.TextLine;
import org.assize.finding.Place;
import org.assize.rule.ConclusionReport;
import org.assize.rule.Facts;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Cannot see which migrations have run: those that a list of check sums names count as applied. */
final class MigrationImmutableOrdered {

    /** A migration: the folder, the version in its name, and the digest of its text. */
    record Migration(Place place, String folder, String name, String version, String digest) {}

    /** A line of a list of check sums. */
    record Listed(Place place, String folder, String name, String digest) {}

    /** A file that Flyway does not take, although it looks as if it should. */
    record Misspelt(Place place, String name) {}

    private static final Pattern CHECK_SUM = Pattern.compile("([0-9a-fA-F]{64}) [ *](\\S+\\.sql)");

    private static final Pattern MISSPELT = Pattern.compile("[Vv][0-9]+(?:[._][0-9]+)*_?[^_0-9.].*\\.sql");

    static final Rule RULE = Rule.on(TextKind.TEXT, "compliance/migration-immutable-ordered")
            .states("Migrations have versions of their own, and those that were applied are never changed")
            .because("a migration that changes after it has run makes two databases of one version that differ")
            .remedy(
                    "Give each migration a version of its own (V12__what_it_does.sql), and correct an applied one with a new"
                            + " one; list those that are applied in a file `applied.sha256` beside them (sha256sum *.sql)")
            .implementing("pci-dss-4.0.1/6.5.1", "soc2/CC8.1", "nist-800-53/CM-3", "nist-ssdf-1.1/PS.1.1")
            .cannotSee("A migration counts as applied if a file `*.sha256` in its folder lists it.")
            .cannotSee("Versions are compared within a folder, since folders may stand for databases.")
            .violating(Map.of(
                    "src/main/resources/db/migration/V2__customers.sql",
                    "«»CREATE TABLE customer (id BIGINT);\n",
                    "src/main/resources/db/migration/V2.0__orders.sql",
                    "CREATE TABLE purchase_order (id BIGINT);\n",
                    "src/main/resources/db/migration/V3_missing_underscore.sql",
                    "«»CREATE TABLE voucher (id BIGINT);\n"))
            .violating(Map.of(
                    "src/main/resources/db/migration/V1__customers.sql",
                    "«»CREATE TABLE customer (id BIGINT, changed BOOLEAN);\n",
                    "src/main/resources/db/migration/applied.sha256",
                    "0000000000000000000000000000000000000000000000000000000000000000  V1__customers.sql\n"
                            + "«0000000000000000000000000000000000000000000000000000000000000000  V2__gone.sql»\n"))
            .conforming(Map.of(
                    "src/main/resources/db/migration/V1__customers.sql",
                    "CREATE TABLE customer (id BIGINT);\n",
                    "src/main/resources/db/migration/V1.1__orders.sql",
                    "CREATE TABLE purchase_order (id BIGINT);\n",
                    "src/main/resources/db/migration/R__views.sql",
                    "CREATE VIEW late AS SELECT 1;\n",
                    "src/main/resources/db/migration/U1__undo.sql",
                    "DROP TABLE customer;\n"))
            .applyingTo(file ->
                    file.isMain() && (Migrations.isOne(file) || file.extension().equals("sha256")))
            .gathering(Migration.class, Misspelt.class, Listed.class)
            .inspecting(TextFile.class, MigrationImmutableOrdered::gather)
            .concluding(MigrationImmutableOrdered::conclude)
            .build();

    private MigrationImmutableOrdered() {}

    private static void gather(TextFile file, Inspection<TextFile, TextElement> report) {
        String path = file.source().path();
        String name = file.source().name();
        String folder = path.substring(0, path.length() - name.length());
        if (name.endsWith(".sha256")) {
            for (TextLine line : file.lines()) {
                Matcher listed = CHECK_SUM.matcher(line.text());
                if (listed.matches()) {
                    report.fact(new Listed(report.place(line), folder, listed.group(2), listed.group(1)));
                }
            }
            return;
        }
        Optional<String> version = Migrations.version(file.source());
        Place place = Place.ofFile(path);
        boolean placedForFlyway = folder.contains("db/migration/");
        if (placedForFlyway
                && !Migrations.hasFlywayName(file.source())
                && MISSPELT.matcher(name).matches()) {
            report.fact(new Misspelt(place, name));
        }
        report.fact(new Migration(
                place, folder, name, version.orElse(""), digest(file.text().text())));
    }

    private static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void conclude(Facts facts, ConclusionReport report) {
        Map<String, Migration> byVersion = new HashMap<>();
        Map<String, Migration> byPath = new HashMap<>();
        for (Migration migration : facts.of(Migration.class)) {
            byPath.put(migration.folder() + migration.name(), migration);
            Migration other = migration.version().isEmpty()
                    ? null
                    : byVersion.putIfAbsent(migration.folder() + " " + migration.version(), migration);
            if (other != null) {
                report.breach(
                        migration.place(),
                        migration.name() + " has the same version as " + other.name() + ": " + migration.version());
            }
        }
        for (Misspelt misspelt : facts.of(Misspelt.class)) {
            report.breach(
                    misspelt.place(),
                    "Flyway does not take " + misspelt.name() + ": a version, two underscores and a name are wanted");
        }
        for (Listed listed : facts.of(Listed.class)) {
            Migration migration = byPath.get(listed.folder() + listed.name());
            if (migration == null) {
                report.breach(listed.place(), "The applied migration " + listed.name() + " is gone")
                        .key(listed.name());
            } else if (!migration.digest().equalsIgnoreCase(listed.digest())) {
                report.breach(migration.place(), "The applied migration " + listed.name() + " has been changed")
                        .key("changed");
            }
        }
    }
}
