package org.assize.compliance.injection;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.assize.codebase.SourceFile;
import org.assize.compliance.injection.BuiltText.Hole;
import org.assize.evidence.call.Call;
import org.assize.rule.CallInspection;
import org.assize.rule.CallPattern;
import org.assize.rule.Rule;

/** Cannot see whether a part that is put into a query was chosen by the program or by somebody outside. */
final class SqlParameterisedOnly {

    private static final CallPattern QUERIES = CallPattern.callsTo(
                    "java.sql.Statement", "execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "addBatch")
            .or("java.sql.Connection", "prepareStatement", "prepareCall", "nativeSQL")
            .or("jakarta.persistence.EntityManager", "createQuery", "createNativeQuery")
            .or("javax.persistence.EntityManager", "createQuery", "createNativeQuery")
            .or("org.hibernate.Session", "createQuery", "createNativeQuery", "createSQLQuery", "createMutationQuery")
            .or("org.hibernate.query.QueryProducer", "createQuery", "createNativeQuery", "createMutationQuery")
            .or("org.springframework.jdbc.core.JdbcTemplate")
            .or("org.springframework.jdbc.core.JdbcOperations")
            .or("org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate")
            .or("org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations")
            .or("org.springframework.jdbc.core.simple.JdbcClient", "sql")
            .or("org.springframework.r2dbc.core.DatabaseClient", "sql")
            .or("io.r2dbc.spi.Connection", "createStatement")
            .or("io.vertx.sqlclient.SqlClient", "query", "preparedQuery");

    /** What follows a name of a column: then not a value is put in, but the name. */
    private static final Pattern NAMES =
            Pattern.compile("\\s*(?:[=<>!.+*/|-]|(?:IN|LIKE|IS|BETWEEN|NOT)\\b)", Pattern.CASE_INSENSITIVE);

    private static final Pattern COMPARES = Pattern.compile("(?s).*(?:[=<>]|\\bLIKE|\\bBETWEEN)");

    static final Rule RULE = Rule.java("compliance/sql-parameterised-only")
            .states("A query is a constant text, and data comes in as parameters")
            .because("data that is put into the text of a query can end the query and start another")
            .remedy(
                    "Write ? or :name in the query and set the value as a parameter; choose names of tables and columns from"
                            + " a list of constants")
            .implementing(
                    "owasp-asvs-5.0/1.2.4",
                    "cwe/89",
                    "cwe/564",
                    "cwe-top-25-2025/89",
                    "pci-dss-4.0.1/6.2.4",
                    "nist-800-53/SI-10",
                    "nist-ssdf-1.1/PW.5.1")
            .cannotSee("A text that is put into a query counts as data even if the program chose it (strict).")
            .cannotSee(
                    "A query that another method put together, or one built up over several statements, is not judged.")
            .violating("""
                    import java.sql.Connection;
                    import java.sql.ResultSet;
                    import java.sql.Statement;

                    class Search {
                        ResultSet find(Connection connection, String text) throws Exception {
                            Statement statement = connection.createStatement();
                            return statement.«executeQuery»("SELECT code FROM voucher WHERE code LIKE '" + text + "%'");
                        }

                        ResultSet sorted(Connection connection, String column) throws Exception {
                            String query = String.format("SELECT code FROM voucher ORDER BY %s", column);
                            return connection.«prepareStatement»(query).executeQuery();
                        }
                    }
                    """)
            .violating(Map.of(
                    "src/main/java/shop/Orders.java", """
                    package shop;

                    import jakarta.persistence.EntityManager;

                    class Orders {
                        Object named(EntityManager manager, String name) {
                            return manager.«createQuery»("select o from Order o where o.name = '" + name + "'");
                        }
                    }
                    """, "src/main/java/jakarta/persistence/EntityManager.java", """
                    package jakarta.persistence;

                    public interface EntityManager {
                        Object createQuery(String query);
                    }
                    """))
            .conforming("""
                    import java.sql.Connection;
                    import java.sql.PreparedStatement;
                    import java.sql.ResultSet;

                    class Search {
                        private static final String TABLE = "voucher";
                        private final String column;

                        Search(String column) {
                            this.column = column;
                        }

                        void empty(Connection connection, String table) throws Exception {
                            connection.prepareStatement("SELECT " + column + " FROM " + table + " WHERE " + column + " = ?");
                        }

                        ResultSet find(Connection connection, String text, int most) throws Exception {
                            PreparedStatement statement = connection.prepareStatement(
                                    "SELECT code FROM " + TABLE + " WHERE code LIKE ? FETCH FIRST " + most + " ROWS ONLY");
                            statement.setString(1, text + "%");
                            return statement.executeQuery();
                        }

                        void run(Connection connection, String script) throws Exception {
                            connection.createStatement().execute(script);
                        }
                    }
                    """)
            .applyingTo(SourceFile::isMain)
            .inspectingCalls(QUERIES, SqlParameterisedOnly::inspect)
            .build();

    private SqlParameterisedOnly() {}

    private static void inspect(Call call, CallInspection report) {
        if (call.argumentCount() > 0
                && BuiltText.holes(call.argument(0)).stream().anyMatch(SqlParameterisedOnly::holdsData)) {
            report.breach("Data is put into the text of the query");
        }
    }

    private static boolean holdsData(Hole hole) {
        String before = hole.before().stripTrailing().toUpperCase(Locale.ROOT);
        boolean inQuotes = before.chars().filter(character -> character == '\'').count() % 2 == 1;
        if (inQuotes) {
            return true;
        }
        if (hole.isField() || NAMES.matcher(hole.after()).lookingAt()) {
            return false;
        }
        boolean inValues = before.contains("VALUES") && (before.endsWith(",") || before.endsWith("("));
        boolean sorts = before.endsWith("ORDER BY") && hole.isParameter();
        return inValues || sorts || COMPARES.matcher(before).matches();
    }
}
