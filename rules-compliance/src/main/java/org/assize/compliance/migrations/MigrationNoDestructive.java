package org.assize.compliance.migrations;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assize.evidence.text.TextElement;
import org.assize.evidence.text.TextFile;
import org.assize.evidence.text.TextKind;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Cannot see whether a table is empty, nor statements that a procedure puts together. */
final class MigrationNoDestructive {

    static final Rule RULE = Rule.on(TextKind.TEXT, "compliance/migration-no-destructive")
            .states("A migration does not delete tables, columns or all rows of a table")
            .because(
                    "what a migration deletes is gone for the release before it, for the way back and for whoever has to"
                            + " be told what was kept")
            .remedy(
                    "Stop using the table or column first and delete it in a later release; waive that deletion with the"
                            + " backup and the period of retention that allow it")
            .implementing("pci-dss-4.0.1/6.5.1", "gdpr/art-5-1-f", "nist-800-53/CM-3", "nist-ssdf-1.1/PW.5.1")
            .cannotSee(
                    "A table that was made in the same file may be deleted in it; whether another is empty is not known.")
            .cannotSee("Migrations that are not SQL, and texts that a stored procedure executes, are not read.")
            .violating(Map.of("src/main/resources/db/migration/V4__clean_up.sql", """
                    -- DROP TABLE in a comment is none
                    «DROP TABLE IF EXISTS shop.voucher»;
                    ALTER TABLE purchase_order ADD COLUMN total NUMERIC(10, 2),
                        «DROP COLUMN shipping»;
                    «TRUNCATE TABLE audit»;
                    «DELETE FROM customer»;
                    «UPDATE customer» SET email = 'where?';
                    """))
            .conforming(Map.of("src/main/resources/db/migration/V4__status.sql", """
                    CREATE TEMPORARY TABLE kept (id BIGINT);
                    DROP TABLE kept;
                    ALTER TABLE purchase_order ADD COLUMN status VARCHAR(12);
                    -- fills the column that is new
                    UPDATE purchase_order SET status = 'PAID';
                    ALTER TABLE purchase_order ALTER COLUMN status DROP NOT NULL, DROP CONSTRAINT one_status;
                    DELETE FROM voucher WHERE valid_until < '2020-01-01';
                    INSERT INTO help VALUES ('drop table customer; --');
                    CREATE TRIGGER touched BEFORE UPDATE ON customer FOR EACH ROW EXECUTE FUNCTION touch();
                    """))
            .conforming(Map.of("src/main/resources/reports/monthly.sql", """
                    TRUNCATE TABLE monthly_report;
                    """))
            .applyingTo(Migrations::isOne)
            .inspecting(TextFile.class, MigrationNoDestructive::inspect)
            .build();

    private MigrationNoDestructive() {}

    private static void inspect(TextFile file, Inspection<TextFile, TextElement> report) {
        Set<String> made = new HashSet<>();
        Set<String> widened = new HashSet<>();
        for (SqlStatement statement : SqlStatement.of(file)) {
            remember(statement, made, widened);
            if (statement.startsWith("DROP", "TABLE") && !made.contains(statement.nameAt(2))) {
                report(statement, 0, statement.words().size() - 1, "deletes the table " + statement.nameAt(2), report);
            } else if (statement.startsWith("ALTER", "TABLE")) {
                inspectAlter(statement, report);
            } else if (statement.startsWith("TRUNCATE") && !made.contains(truncated(statement))) {
                report(statement, 0, statement.words().size() - 1, "empties the table " + truncated(statement), report);
            } else if (statement.startsWith("DELETE", "FROM")
                    && !statement.contains("WHERE")
                    && !statement.contains("JOIN")
                    && !made.contains(statement.nameAt(2))) {
                report(
                        statement,
                        0,
                        statement.words().size() - 1,
                        "deletes all rows of " + statement.nameAt(2),
                        report);
            } else if (statement.startsWith("UPDATE")
                    && statement.contains("SET")
                    && !statement.contains("WHERE")
                    && !statement.contains("JOIN")
                    && !statement.contains("FROM")
                    && !widened.contains(statement.nameAt(1))) {
                report(
                        statement,
                        0,
                        statement.indexOf("SET", 0) - 1,
                        "overwrites all rows of " + statement.nameAt(1),
                        report);
            }
        }
    }

    private static void remember(SqlStatement statement, Set<String> made, Set<String> widened) {
        int table = statement.indexOf("TABLE", 0);
        if (statement.startsWith("CREATE") && table > 0 && table < 4) {
            made.add(statement.nameAt(table + 1));
            widened.add(statement.nameAt(table + 1));
        }
        if (statement.startsWith("ALTER", "TABLE") && statement.contains("ADD")) {
            widened.add(statement.nameAt(2));
        }
    }

    private static String truncated(SqlStatement statement) {
        return statement.nameAt(statement.has(1, "TABLE") ? 2 : 1);
    }

    /** Words that follow DROP in ALTER TABLE where no column is meant. */
    private static final List<String> NOT_COLUMNS = List.of(
            "CONSTRAINT",
            "DEFAULT",
            "NOT",
            "PRIMARY",
            "FOREIGN",
            "INDEX",
            "KEY",
            "CHECK",
            "UNIQUE",
            "PARTITION",
            "EXPRESSION",
            "IDENTITY",
            "PERIOD",
            "SYSTEM");

    private static void inspectAlter(SqlStatement statement, Inspection<TextFile, TextElement> report) {
        for (int drop = statement.indexOf("DROP", 3); drop >= 0; drop = statement.indexOf("DROP", drop + 1)) {
            boolean inColumn = statement.has(drop - 2, "ALTER") || statement.has(drop - 3, "ALTER", "COLUMN");
            int name = statement.has(drop + 1, "COLUMN") ? drop + 2 : drop + 1;
            if (!inColumn
                    && name < statement.words().size()
                    && !NOT_COLUMNS.contains(statement.words().get(name).text())) {
                int last = name;
                while (statement.has(last, "IF") || statement.has(last, "EXISTS")) {
                    last++;
                }
                report(statement, drop, last, "deletes the column " + statement.nameAt(name), report);
            }
        }
    }

    private static void report(
            SqlStatement statement, int first, int last, String what, Inspection<TextFile, TextElement> report) {
        report.breach(statement.lineOf(first, report.file().text()), "The migration " + what)
                .key(what)
                .at(statement.region(first, last, report.file().text()));
    }
}
