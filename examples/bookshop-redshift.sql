-- A small bookshop as it stands in Redshift: dw-sim experiment import-sql examples/bookshop-redshift.sql --name bookshop
CREATE TABLE sales.publisher (
    publisher_id   INTEGER IDENTITY(1, 1) PRIMARY KEY,
    name           VARCHAR(120) NOT NULL ENCODE zstd,
    country_code   CHAR(2)
) DISTSTYLE ALL;

CREATE TABLE sales.book (
    isbn           CHAR(13) NOT NULL,
    publisher_id   INTEGER NOT NULL REFERENCES sales.publisher (publisher_id),
    title          VARCHAR(300) NOT NULL,
    price          DECIMAL(8, 2) DEFAULT 9.99,
    details        SUPER,
    PRIMARY KEY (isbn)
) SORTKEY (publisher_id);

CREATE TABLE sales.purchase (
    purchase_no    BIGINT NOT NULL,
    line_no        SMALLINT NOT NULL,
    isbn           CHAR(13) NOT NULL,
    email          VARCHAR(254),
    quantity       SMALLINT NOT NULL,
    purchased_at   TIMESTAMP DEFAULT GETDATE(),
    PRIMARY KEY (purchase_no, line_no),
    FOREIGN KEY (isbn) REFERENCES sales.book (isbn)
)
DISTKEY (purchase_no)
COMPOUND SORTKEY (purchased_at, purchase_no);

GRANT SELECT ON ALL TABLES IN SCHEMA sales TO GROUP analysts;
