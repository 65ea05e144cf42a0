package com.example.shop.promotion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the vouchers that the agency sends. */
public class VoucherImport {

    public static Logger log = LoggerFactory.getLogger(VoucherCodes.class);

    /**
     * Reads vouchers, one a line.
     *
     * @param in the agency's file
     * @return the vouchers
     * @throws IOException if the file cannot be read
     */
    public List<Voucher> read(InputStream in) throws IOException {
        List<Voucher> vouchers = new ArrayList<>();
        BufferedReader reader = new BufferedReader(new InputStreamReader(in));
        String line = reader.readLine();
        while (line != null) {
            // TODO the agency sometimes sends a header
            String[] cells = line.split(";");
            try {
                vouchers.add(new Voucher(cells[0].toUpperCase(), Double.parseDouble(cells[1]), cells[2]));
            } catch (NumberFormatException e) {
            }
            line = reader.readLine();
        }
        System.out.println("Read " + vouchers.size() + " vouchers");
        log.info("Imported {} vouchers from {}", vouchers.size());
        return vouchers;
    }
}
