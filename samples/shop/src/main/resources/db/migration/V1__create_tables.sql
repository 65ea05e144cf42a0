CREATE TABLE product (
    sku         VARCHAR(12)    PRIMARY KEY,
    name        VARCHAR(120)   NOT NULL,
    description VARCHAR(2000)  NOT NULL,
    image       VARCHAR(200)   NOT NULL,
    price       NUMERIC(10, 2) NOT NULL CHECK (price >= 0)
);

CREATE TABLE customer (
    id            BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name          VARCHAR(400) NOT NULL,
    email         VARCHAR(254) NOT NULL UNIQUE,
    password_hash VARCHAR(200) NOT NULL
);

-- An order outlives the account of its customer, so customer_id is no foreign key.
CREATE TABLE purchase_order (
    number      VARCHAR(43)    PRIMARY KEY,
    customer_id BIGINT         NOT NULL,
    placed_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    shipping    NUMERIC(10, 2) NOT NULL CHECK (shipping >= 0)
);

CREATE TABLE purchase_order_line (
    order_number VARCHAR(43)    NOT NULL REFERENCES purchase_order (number),
    sku          VARCHAR(12)    NOT NULL,
    price        NUMERIC(10, 2) NOT NULL CHECK (price >= 0),
    quantity     INTEGER        NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (order_number, sku)
);

GRANT SELECT ON product TO shop_application;
GRANT SELECT, INSERT, UPDATE, DELETE ON customer TO shop_application;
GRANT SELECT, INSERT, UPDATE ON purchase_order TO shop_application;
GRANT SELECT, INSERT ON purchase_order_line TO shop_application;
