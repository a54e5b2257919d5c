/* A TPCH style warehouse as Redshift would have it. */
SET search_path TO tpch;

CREATE TABLE IF NOT EXISTS tpch.region (
    r_regionkey                INTEGER ENCODE az64 NOT NULL,
    r_name                     CHAR(25) NOT NULL,
    r_comment                  VARCHAR(152) ENCODE zstd,
    PRIMARY KEY (r_regionkey)
)
DISTSTYLE ALL;

CREATE TABLE IF NOT EXISTS tpch.nation (
    n_nationkey                INTEGER ENCODE az64 NOT NULL,
    n_name                     CHAR(25) NOT NULL,
    n_regionkey                INTEGER ENCODE az64 NOT NULL,
    n_comment                  VARCHAR(152) ENCODE zstd,
    PRIMARY KEY (n_nationkey),
    FOREIGN KEY (n_regionkey) REFERENCES tpch.region (r_regionkey)
)
DISTSTYLE ALL;

CREATE TABLE IF NOT EXISTS tpch.part (
    p_partkey                  BIGINT ENCODE az64 NOT NULL,
    p_name                     VARCHAR(55) ENCODE zstd NOT NULL,
    p_mfgr                     CHAR(25) NOT NULL,
    p_brand                    CHAR(10) NOT NULL,
    p_type                     VARCHAR(25) ENCODE zstd NOT NULL,
    p_size                     INTEGER ENCODE az64 NOT NULL,
    p_container                CHAR(10) NOT NULL,
    p_retailprice              DECIMAL(15,2) NOT NULL,
    p_comment                  VARCHAR(23) ENCODE zstd NOT NULL,
    PRIMARY KEY (p_partkey)
)
DISTKEY (p_partkey) SORTKEY (p_partkey);

CREATE TABLE IF NOT EXISTS tpch.supplier (
    s_suppkey                  BIGINT ENCODE az64 NOT NULL,
    s_name                     CHAR(25) NOT NULL,
    s_address                  VARCHAR(40) ENCODE zstd NOT NULL,
    s_nationkey                INTEGER ENCODE az64 NOT NULL,
    s_phone                    CHAR(15) NOT NULL,
    s_acctbal                  DECIMAL(15,2) NOT NULL,
    s_comment                  VARCHAR(101) ENCODE zstd NOT NULL,
    PRIMARY KEY (s_suppkey),
    FOREIGN KEY (s_nationkey) REFERENCES tpch.nation (n_nationkey)
)
DISTSTYLE ALL;

CREATE TABLE IF NOT EXISTS tpch.partsupp (
    ps_partkey                 BIGINT ENCODE az64 NOT NULL,
    ps_suppkey                 BIGINT ENCODE az64 NOT NULL,
    ps_availqty                INTEGER ENCODE az64 NOT NULL,
    ps_supplycost              DECIMAL(15,2) NOT NULL,
    ps_comment                 VARCHAR(199) ENCODE zstd NOT NULL,
    CONSTRAINT pk_partsupp PRIMARY KEY (ps_partkey, ps_suppkey),
    FOREIGN KEY (ps_partkey) REFERENCES tpch.part (p_partkey),
    FOREIGN KEY (ps_suppkey) REFERENCES tpch.supplier (s_suppkey)
)
DISTKEY (ps_partkey) SORTKEY (ps_partkey);

CREATE TABLE IF NOT EXISTS tpch.customer (
    c_custkey                  BIGINT ENCODE az64 NOT NULL,
    c_name                     VARCHAR(25) ENCODE zstd NOT NULL,
    c_address                  VARCHAR(40) ENCODE zstd NOT NULL,
    c_nationkey                INTEGER ENCODE az64 NOT NULL,
    c_phone                    CHAR(15) NOT NULL,
    c_acctbal                  DECIMAL(15,2) NOT NULL,
    c_mktsegment               CHAR(10) NOT NULL,
    c_comment                  VARCHAR(117) ENCODE zstd NOT NULL,
    PRIMARY KEY (c_custkey),
    FOREIGN KEY (c_nationkey) REFERENCES tpch.nation (n_nationkey)
)
DISTKEY (c_custkey) SORTKEY (c_custkey);

CREATE TABLE IF NOT EXISTS tpch.orders (
    o_orderkey                 BIGINT ENCODE az64 NOT NULL,
    o_custkey                  BIGINT ENCODE az64 NOT NULL,
    o_orderstatus              CHAR(1) NOT NULL,
    o_totalprice               DECIMAL(15,2) NOT NULL,
    o_orderdate                DATE NOT NULL,
    o_orderpriority            CHAR(15) NOT NULL,
    o_clerk                    CHAR(15) NOT NULL,
    o_shippriority             INTEGER ENCODE az64 NOT NULL,
    o_comment                  VARCHAR(79) ENCODE zstd NOT NULL,
    PRIMARY KEY (o_orderkey),
    FOREIGN KEY (o_custkey) REFERENCES tpch.customer (c_custkey)
)
DISTKEY (o_orderkey) COMPOUND SORTKEY (o_orderdate, o_orderkey);

CREATE TABLE IF NOT EXISTS tpch.lineitem (
    l_orderkey                 BIGINT ENCODE az64 NOT NULL,
    l_partkey                  BIGINT ENCODE az64 NOT NULL,
    l_suppkey                  BIGINT ENCODE az64 NOT NULL,
    l_linenumber               INTEGER ENCODE az64 NOT NULL,
    l_quantity                 DECIMAL(15,2) NOT NULL,
    l_extendedprice            DECIMAL(15,2) NOT NULL,
    l_discount                 DECIMAL(15,2) NOT NULL,
    l_tax                      DECIMAL(15,2) NOT NULL,
    l_returnflag               CHAR(1) NOT NULL,
    l_linestatus               CHAR(1) NOT NULL,
    l_shipdate                 DATE NOT NULL,
    l_commitdate               DATE NOT NULL,
    l_receiptdate              DATE NOT NULL,
    l_shipinstruct             CHAR(25) NOT NULL,
    l_shipmode                 CHAR(10) NOT NULL,
    l_comment                  VARCHAR(44) ENCODE zstd NOT NULL,
    CONSTRAINT pk_lineitem PRIMARY KEY (l_orderkey, l_linenumber),
    FOREIGN KEY (l_orderkey) REFERENCES tpch.orders (o_orderkey),
    FOREIGN KEY (l_partkey, l_suppkey) REFERENCES tpch.partsupp (ps_partkey, ps_suppkey)
)
DISTKEY (l_orderkey) SORTKEY (l_shipdate, l_orderkey);


GRANT SELECT ON ALL TABLES IN SCHEMA tpch TO GROUP readers;
