package io.dwsim.gateway.importsql;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.sql.Dialect;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeMappingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SMALLINT                    | SMALLINT      | SMALLINT      | SMALLINT
            integer                     | INT           | INT           | INT
            int8                        | BIGINT        | BIGINT        | BIGINT
            numeric(9,0)                | INT           | INT           | INT
            decimal(18)                 | BIGINT        | BIGINT        | BIGINT
            number(19,0)                | DECIMAL(19,0) | DECIMAL(19,0) | DECIMAL(19,0)
            number(38,0)                | DECIMAL(38,0) | BIGINT        | DECIMAL(38,0)
            number                      | BIGINT        | BIGINT        | BIGINT
            decimal(12,2)               | DECIMAL(12,2) | DECIMAL(12,2) | DECIMAL(12,2)
            real                        | REAL          | FLOAT         | REAL
            float                       | FLOAT         | FLOAT         | FLOAT
            float(24)                   | REAL          | FLOAT         | REAL
            double precision            | FLOAT         | FLOAT         | FLOAT
            bool                        | BOOLEAN       | BOOLEAN       | BOOLEAN
            char                        | CHAR(1)       | CHAR(1)       | CHAR(1)
            character(7)                | CHAR(7)       | CHAR(7)       | CHAR(7)
            varchar(40)                 | VARCHAR(40)   | VARCHAR(40)   | VARCHAR(40)
            character varying(65535)    | VARCHAR(65535)| VARCHAR(65535)| VARCHAR(65535)
            varchar                     | VARCHAR(256)  | TEXT          | TEXT
            varchar(max)                | VARCHAR(65535)| TEXT          | TEXT
            varchar(16777216)           | TEXT          | TEXT          | TEXT
            varchar2(20 CHAR)           | VARCHAR(20)   | VARCHAR(20)   | VARCHAR(20)
            text                        | VARCHAR(256)  | TEXT          | TEXT
            string(9)                   | VARCHAR(9)    | VARCHAR(9)    | VARCHAR(9)
            date                        | DATE          | DATE          | DATE
            datetime                    | TIMESTAMP     | TIMESTAMP     | TIMESTAMP
            timestamp_ntz(9)            | TIMESTAMP     | TIMESTAMP     | TIMESTAMP
            timestamp with time zone    | TIMESTAMPTZ   | TIMESTAMPTZ   | TIMESTAMPTZ
            timestamp_ltz               | TIMESTAMPTZ   | TIMESTAMPTZ   | TIMESTAMPTZ
            time(6)                     | TIME          | TIME          | TIME
            super                       | JSON          | JSON          | JSON
            variant                     | JSON          | JSON          | JSON
            jsonb                       | JSON          | JSON          | JSON
            uuid                        | UUID          | UUID          | UUID
            """)
    void everyTypeHasAPlace(String type, String redshift, String snowflake, String postgres) {
        assertThat(TypeMapping.of(Script.type(type), Dialect.REDSHIFT).describe())
                .isEqualTo(redshift);
        assertThat(TypeMapping.of(Script.type(type), Dialect.SNOWFLAKE).describe())
                .isEqualTo(snowflake);
        assertThat(TypeMapping.of(Script.type(type), Dialect.POSTGRES).describe())
                .isEqualTo(postgres);
        assertThat(TypeMapping.of(Script.type(type), Dialect.REDSHIFT).loss()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            geometry       | TEXT          | GEOMETRY
            hllsketch      | TEXT          | HLLSKETCH
            varbyte(64)    | TEXT          | VARBYTE
            vector(float)  | TEXT          | VECTOR
            no such thing  | TEXT          | NO SUCH THING
            int[]          | JSON          | array
            array          | JSON          | ARRAY
            timetz         | TIME          | time zone
            decimal(50,10) | DECIMAL(38,10)| decimal(50,10)
            decimal(5,-2)  | INT           | decimal(5,-2)
            numeric        | DECIMAL(18,2) | no limits
            """)
    void whatIsLostIsSaid(String type, String mapped, String told) {
        MappedType found = TypeMapping.of(Script.type(type), Dialect.POSTGRES);
        assertThat(found.describe()).isEqualTo(mapped);
        assertThat(found.loss()).contains(told);
    }

    @Test
    void smallNumbersStayWithinTheirDigitsAndEnumsWithinTheirTexts() {
        assertThat(TypeMapping.of(Script.type("number(3,0)"), Dialect.SNOWFLAKE).greatest())
                .isEqualTo(999);
        assertThat(TypeMapping.of(Script.type("enum('new','it''s done')"), Dialect.POSTGRES))
                .isEqualTo(MappedType.text(io.dwsim.common.experiment.DataType.VARCHAR, 9)
                        .oneOf(List.of("new", "it's done")));
    }
}
