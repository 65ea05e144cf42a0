package com.example.shop.promotion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "voucher")
public class Voucher {

    @Id
    @Column(name = "code", length = 16)
    private String code;

    @Column(name = "discount", nullable = false)
    private double discount;

    @Column(name = "kind", nullable = false, length = 12)
    private String kind;

    protected Voucher() {}

    public Voucher(String code, double discount, String kind) {
        this.code = code;
        this.discount = discount;
        this.kind = kind;
    }

    public String code() {
        return code;
    }

    public double discount() {
        return discount;
    }

    public boolean isPercentage() {
        return kind == "percent";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Voucher && code.equals(((Voucher) other).code);
    }
}
