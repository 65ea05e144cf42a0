CREATE TABLE voucher (
    code     VARCHAR(16)      PRIMARY KEY,
    discount DOUBLE PRECISION NOT NULL,
    kind     VARCHAR(12)      NOT NULL
);

ALTER TABLE purchase_order DROP COLUMN shipping;
GRANT ALL ON voucher TO shop_application;
