-- Built without a lock on writes; Flyway runs it outside of a transaction.
CREATE INDEX CONCURRENTLY purchase_order_customer ON purchase_order (customer_id, placed_at);
