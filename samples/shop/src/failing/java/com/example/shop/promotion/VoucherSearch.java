package com.example.shop.promotion;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Repository;

/** Finds vouchers by the text that was typed. */
@Repository
public class VoucherSearch {

    private final DataSource database;

    /**
     * Creates the search.
     *
     * @param database where the vouchers are
     */
    public VoucherSearch(DataSource database) {
        this.database = database;
    }

    /**
     * Finds vouchers.
     *
     * @param text the beginning of their codes
     * @return the codes
     */
    public List<String> search(String text) {
        try {
            Connection connection = database.getConnection();
            Statement statement = connection.createStatement();
            ResultSet rows = statement.executeQuery("SELECT code FROM voucher WHERE code LIKE '" + text + "%'");
            List<String> codes = new ArrayList<>();
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
            return codes;
        } catch (SQLException e) {
            e.printStackTrace();
            return null;
        }
    }
}
