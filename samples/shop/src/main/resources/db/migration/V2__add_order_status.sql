-- The default keeps running instances, which do not know the column yet, able to insert.
ALTER TABLE purchase_order ADD COLUMN status VARCHAR(12) NOT NULL DEFAULT 'PAID';
