/* A TPCDS style warehouse as Redshift would have it. */
SET search_path TO tpcds;

CREATE TABLE IF NOT EXISTS tpcds.date_dim (
    d_date_sk                  INTEGER ENCODE az64 NOT NULL,
    d_date_id                  CHAR(16) NOT NULL,
    d_date                     DATE,
    d_month_seq                INTEGER ENCODE az64,
    d_week_seq                 INTEGER ENCODE az64,
    d_quarter_seq              INTEGER ENCODE az64,
    d_year                     INTEGER ENCODE az64,
    d_dow                      INTEGER ENCODE az64,
    d_moy                      INTEGER ENCODE az64,
    d_dom                      INTEGER ENCODE az64,
    d_qoy                      INTEGER ENCODE az64,
    d_day_name                 CHAR(9),
    d_holiday                  CHAR(1),
    d_weekend                  CHAR(1),
    PRIMARY KEY (d_date_sk)
)
DISTSTYLE ALL SORTKEY (d_date_sk);

CREATE TABLE IF NOT EXISTS tpcds.time_dim (
    t_time_sk                  INTEGER ENCODE az64 NOT NULL,
    t_time_id                  CHAR(16) NOT NULL,
    t_time                     INTEGER ENCODE az64 NOT NULL,
    t_hour                     INTEGER ENCODE az64,
    t_minute                   INTEGER ENCODE az64,
    t_second                   INTEGER ENCODE az64,
    t_am_pm                    CHAR(2),
    t_meal_time                CHAR(20),
    PRIMARY KEY (t_time_sk)
)
DISTSTYLE ALL;

CREATE TABLE IF NOT EXISTS tpcds.customer_address (
    ca_address_sk              INTEGER ENCODE az64 NOT NULL,
    ca_address_id              CHAR(16) NOT NULL,
    ca_street_number           CHAR(10),
    ca_street_name             VARCHAR(60) ENCODE zstd,
    ca_street_type             CHAR(15),
    ca_suite_number            CHAR(10),
    ca_city                    VARCHAR(60) ENCODE zstd,
    ca_county                  VARCHAR(30) ENCODE zstd,
    ca_state                   CHAR(2),
    ca_zip                     CHAR(10),
    ca_country                 VARCHAR(20) ENCODE zstd,
    ca_gmt_offset              DECIMAL(5,2),
    ca_location_type           CHAR(20),
    PRIMARY KEY (ca_address_sk)
)
DISTKEY (ca_address_sk);

CREATE TABLE IF NOT EXISTS tpcds.income_band (
    ib_income_band_sk          INTEGER ENCODE az64 NOT NULL,
    ib_lower_bound             INTEGER ENCODE az64,
    ib_upper_bound             INTEGER ENCODE az64,
    PRIMARY KEY (ib_income_band_sk)
)
DISTSTYLE ALL;

CREATE TABLE IF NOT EXISTS tpcds.household_demographics (
    hd_demo_sk                 INTEGER ENCODE az64 NOT NULL,
    hd_income_band_sk          INTEGER ENCODE az64,
    hd_buy_potential           CHAR(15),
    hd_dep_count               INTEGER ENCODE az64,
    hd_vehicle_count           INTEGER ENCODE az64,
    PRIMARY KEY (hd_demo_sk)
)
DISTSTYLE ALL;

CREATE TABLE IF NOT EXISTS tpcds.customer_demographics (
    cd_demo_sk                 INTEGER ENCODE az64 NOT NULL,
    cd_gender                  CHAR(1),
    cd_marital_status          CHAR(1),
    cd_education_status        CHAR(20),
    cd_purchase_estimate       INTEGER ENCODE az64,
    cd_credit_rating           CHAR(10),
    cd_dep_count               INTEGER ENCODE az64,
    PRIMARY KEY (cd_demo_sk)
)
DISTKEY (cd_demo_sk);

CREATE TABLE IF NOT EXISTS tpcds.customer (
    c_customer_sk              INTEGER ENCODE az64 NOT NULL,
    c_customer_id              CHAR(16) NOT NULL,
    c_current_cdemo_sk         INTEGER ENCODE az64,
    c_current_hdemo_sk         INTEGER ENCODE az64,
    c_current_addr_sk          INTEGER ENCODE az64,
    c_first_sales_date_sk      INTEGER ENCODE az64,
    c_salutation               CHAR(10),
    c_first_name               CHAR(20),
    c_last_name                CHAR(30),
    c_preferred_cust_flag      CHAR(1),
    c_birth_day                INTEGER ENCODE az64,
    c_birth_month              INTEGER ENCODE az64,
    c_birth_year               INTEGER ENCODE az64,
    c_birth_country            VARCHAR(20) ENCODE zstd,
    c_login                    CHAR(13),
    c_email_address            CHAR(50),
    PRIMARY KEY (c_customer_sk)
)
DISTKEY (c_customer_sk);

CREATE TABLE IF NOT EXISTS tpcds.item (
    i_item_sk                  INTEGER ENCODE az64 NOT NULL,
    i_item_id                  CHAR(16) NOT NULL,
    i_rec_start_date           DATE,
    i_rec_end_date             DATE,
    i_item_desc                VARCHAR(200) ENCODE zstd,
    i_current_price            DECIMAL(7,2),
    i_wholesale_cost           DECIMAL(7,2),
    i_brand                    CHAR(50),
    i_category                 CHAR(50),
    i_color                    CHAR(20),
    i_units                    CHAR(10),
    i_product_name             CHAR(50),
    i_attributes               SUPER,
    PRIMARY KEY (i_item_sk)
)
DISTKEY (i_item_sk);

CREATE TABLE IF NOT EXISTS tpcds.warehouse (
    w_warehouse_sk             INTEGER ENCODE az64 NOT NULL,
    w_warehouse_id             CHAR(16) NOT NULL,
    w_warehouse_name           VARCHAR(20) ENCODE zstd,
    w_warehouse_sq_ft          INTEGER ENCODE az64,
    w_city                     VARCHAR(60) ENCODE zstd,
    w_state                    CHAR(2),
    w_country                  VARCHAR(20) ENCODE zstd,
    PRIMARY KEY (w_warehouse_sk)
)
DISTSTYLE ALL;

CREATE TABLE IF NOT EXISTS tpcds.store (
    s_store_sk                 INTEGER ENCODE az64 NOT NULL,
    s_store_id                 CHAR(16) NOT NULL,
    s_closed_date_sk           INTEGER ENCODE az64,
    s_store_name               VARCHAR(50) ENCODE zstd,
    s_number_employees         INTEGER ENCODE az64,
    s_hours                    CHAR(20),
    s_manager                  VARCHAR(40) ENCODE zstd,
    s_city                     VARCHAR(60) ENCODE zstd,
    s_state                    CHAR(2),
    s_tax_percentage           DECIMAL(5,2),
    PRIMARY KEY (s_store_sk)
)
DISTSTYLE ALL;

CREATE TABLE IF NOT EXISTS tpcds.promotion (
    p_promo_sk                 INTEGER ENCODE az64 NOT NULL,
    p_promo_id                 CHAR(16) NOT NULL,
    p_start_date_sk            INTEGER ENCODE az64,
    p_end_date_sk              INTEGER ENCODE az64,
    p_item_sk                  INTEGER ENCODE az64,
    p_cost                     DECIMAL(15,2),
    p_promo_name               CHAR(50),
    p_channel_dmail            CHAR(1),
    PRIMARY KEY (p_promo_sk)
)
DISTSTYLE ALL;

CREATE TABLE IF NOT EXISTS tpcds.store_sales (
    ss_sold_date_sk            INTEGER ENCODE az64,
    ss_sold_time_sk            INTEGER ENCODE az64,
    ss_item_sk                 INTEGER ENCODE az64 NOT NULL,
    ss_customer_sk             INTEGER ENCODE az64,
    ss_cdemo_sk                INTEGER ENCODE az64,
    ss_hdemo_sk                INTEGER ENCODE az64,
    ss_addr_sk                 INTEGER ENCODE az64,
    ss_store_sk                INTEGER ENCODE az64,
    ss_promo_sk                INTEGER ENCODE az64,
    ss_ticket_number           BIGINT ENCODE az64 NOT NULL,
    ss_quantity                INTEGER ENCODE az64,
    ss_wholesale_cost          DECIMAL(7,2),
    ss_list_price              DECIMAL(7,2),
    ss_sales_price             DECIMAL(7,2),
    ss_ext_discount_amt        DECIMAL(7,2),
    ss_net_paid                DECIMAL(7,2),
    ss_net_profit              DECIMAL(7,2),
    CONSTRAINT pk_store_sales PRIMARY KEY (ss_item_sk, ss_ticket_number)
)
DISTKEY (ss_item_sk) COMPOUND SORTKEY (ss_sold_date_sk);

CREATE TABLE IF NOT EXISTS tpcds.store_returns (
    sr_returned_date_sk        INTEGER ENCODE az64,
    sr_item_sk                 INTEGER ENCODE az64 NOT NULL,
    sr_customer_sk             INTEGER ENCODE az64,
    sr_store_sk                INTEGER ENCODE az64,
    sr_reason                  VARCHAR(100) ENCODE zstd,
    sr_ticket_number           BIGINT ENCODE az64 NOT NULL,
    sr_return_quantity         INTEGER ENCODE az64,
    sr_return_amt              DECIMAL(7,2),
    sr_net_loss                DECIMAL(7,2),
    CONSTRAINT pk_store_returns PRIMARY KEY (sr_item_sk, sr_ticket_number)
)
DISTKEY (sr_item_sk);

CREATE TABLE IF NOT EXISTS tpcds.inventory (
    inv_date_sk                INTEGER ENCODE az64 NOT NULL,
    inv_item_sk                INTEGER ENCODE az64 NOT NULL,
    inv_warehouse_sk           INTEGER ENCODE az64 NOT NULL,
    inv_quantity_on_hand       INTEGER ENCODE az64,
    CONSTRAINT pk_inventory PRIMARY KEY (inv_date_sk, inv_item_sk, inv_warehouse_sk)
)
DISTKEY (inv_item_sk);

ALTER TABLE tpcds.household_demographics ADD CONSTRAINT fk_household_demographics_1 FOREIGN KEY (hd_income_band_sk) REFERENCES tpcds.income_band (ib_income_band_sk);
ALTER TABLE tpcds.customer ADD CONSTRAINT fk_customer_1 FOREIGN KEY (c_current_cdemo_sk) REFERENCES tpcds.customer_demographics (cd_demo_sk);
ALTER TABLE tpcds.customer ADD CONSTRAINT fk_customer_2 FOREIGN KEY (c_current_hdemo_sk) REFERENCES tpcds.household_demographics (hd_demo_sk);
ALTER TABLE tpcds.customer ADD CONSTRAINT fk_customer_3 FOREIGN KEY (c_current_addr_sk) REFERENCES tpcds.customer_address (ca_address_sk);
ALTER TABLE tpcds.customer ADD CONSTRAINT fk_customer_4 FOREIGN KEY (c_first_sales_date_sk) REFERENCES tpcds.date_dim (d_date_sk);
ALTER TABLE tpcds.store ADD CONSTRAINT fk_store_1 FOREIGN KEY (s_closed_date_sk) REFERENCES tpcds.date_dim (d_date_sk);
ALTER TABLE tpcds.promotion ADD CONSTRAINT fk_promotion_1 FOREIGN KEY (p_start_date_sk) REFERENCES tpcds.date_dim (d_date_sk);
ALTER TABLE tpcds.promotion ADD CONSTRAINT fk_promotion_2 FOREIGN KEY (p_end_date_sk) REFERENCES tpcds.date_dim (d_date_sk);
ALTER TABLE tpcds.promotion ADD CONSTRAINT fk_promotion_3 FOREIGN KEY (p_item_sk) REFERENCES tpcds.item (i_item_sk);
ALTER TABLE tpcds.store_sales ADD CONSTRAINT fk_store_sales_1 FOREIGN KEY (ss_sold_date_sk) REFERENCES tpcds.date_dim (d_date_sk);
ALTER TABLE tpcds.store_sales ADD CONSTRAINT fk_store_sales_2 FOREIGN KEY (ss_sold_time_sk) REFERENCES tpcds.time_dim (t_time_sk);
ALTER TABLE tpcds.store_sales ADD CONSTRAINT fk_store_sales_3 FOREIGN KEY (ss_item_sk) REFERENCES tpcds.item (i_item_sk);
ALTER TABLE tpcds.store_sales ADD CONSTRAINT fk_store_sales_4 FOREIGN KEY (ss_customer_sk) REFERENCES tpcds.customer (c_customer_sk);
ALTER TABLE tpcds.store_sales ADD CONSTRAINT fk_store_sales_5 FOREIGN KEY (ss_cdemo_sk) REFERENCES tpcds.customer_demographics (cd_demo_sk);
ALTER TABLE tpcds.store_sales ADD CONSTRAINT fk_store_sales_6 FOREIGN KEY (ss_hdemo_sk) REFERENCES tpcds.household_demographics (hd_demo_sk);
ALTER TABLE tpcds.store_sales ADD CONSTRAINT fk_store_sales_7 FOREIGN KEY (ss_addr_sk) REFERENCES tpcds.customer_address (ca_address_sk);
ALTER TABLE tpcds.store_sales ADD CONSTRAINT fk_store_sales_8 FOREIGN KEY (ss_store_sk) REFERENCES tpcds.store (s_store_sk);
ALTER TABLE tpcds.store_sales ADD CONSTRAINT fk_store_sales_9 FOREIGN KEY (ss_promo_sk) REFERENCES tpcds.promotion (p_promo_sk);
ALTER TABLE tpcds.store_returns ADD CONSTRAINT fk_store_returns_1 FOREIGN KEY (sr_item_sk, sr_ticket_number) REFERENCES tpcds.store_sales (ss_item_sk, ss_ticket_number);
ALTER TABLE tpcds.store_returns ADD CONSTRAINT fk_store_returns_2 FOREIGN KEY (sr_returned_date_sk) REFERENCES tpcds.date_dim (d_date_sk);
ALTER TABLE tpcds.store_returns ADD CONSTRAINT fk_store_returns_3 FOREIGN KEY (sr_customer_sk) REFERENCES tpcds.customer (c_customer_sk);
ALTER TABLE tpcds.store_returns ADD CONSTRAINT fk_store_returns_4 FOREIGN KEY (sr_store_sk) REFERENCES tpcds.store (s_store_sk);
ALTER TABLE tpcds.inventory ADD CONSTRAINT fk_inventory_1 FOREIGN KEY (inv_date_sk) REFERENCES tpcds.date_dim (d_date_sk);
ALTER TABLE tpcds.inventory ADD CONSTRAINT fk_inventory_2 FOREIGN KEY (inv_item_sk) REFERENCES tpcds.item (i_item_sk);
ALTER TABLE tpcds.inventory ADD CONSTRAINT fk_inventory_3 FOREIGN KEY (inv_warehouse_sk) REFERENCES tpcds.warehouse (w_warehouse_sk);

GRANT SELECT ON ALL TABLES IN SCHEMA tpcds TO GROUP readers;
