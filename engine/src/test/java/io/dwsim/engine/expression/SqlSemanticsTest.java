package io.dwsim.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Results as PostgreSQL 18 gives them for the same operation, but for the number of digits of a quotient that does not end
 * (16 here), for whole numbers out of {@code epoch} and {@code second}, and for DATE, which stays one where PostgreSQL makes
 * it a timestamp.
 */
class SqlSemanticsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            7 / 2                                   ~ 3
            -7 / 2                                  ~ -3
            -7 % 3                                  ~ -1
            7 % -3                                  ~ 1
            7 / 2.0                                 ~ 3.5000000000000000
            1.0 / 3                                 ~ 0.3333333333333333
            2.0 / 3                                 ~ 0.6666666666666667
            1.5 + 1                                 ~ 2.5
            1.50 * 2                                ~ 3.00
            0.1 + 0.2                               ~ 0.3
            0.1 + 0.2 == 0.3                        ~ true
            1.10 * 1.10                             ~ 1.2100
            5.5 % 2                                 ~ 1.5
            -5.5 % 2                                ~ -1.5
            1e3 + 1                                 ~ 1001
            1 / 4e0                                 ~ 0.25
            1e15 * 10                               ~ 1e+16
            1.5e-5 * 1                              ~ 1.5e-05
            123456789012345.0 * 1e0                 ~ 123456789012345
            rate * 3                                ~ 0.30000000000000004
            quantity * unit_price                   ~ 139.93
            quantity * unit_price * (1 + tax)       ~ 166.516700
            round(quantity * unit_price * (1 + tax), 2) ~ 166.52
            small * small                           ~ 9
            1 == 1.0                                ~ true
            1.0 == 1e0                              ~ true
            0.1 < 0.2e0                             ~ true
            -(3)                                    ~ -3
            -unit_price                             ~ -19.99
            9223372036854775807 - 1                 ~ 9223372036854775806
            -9223372036854775808                    ~ -9223372036854775808
            99999999999999999999.5 + 1              ~ 100000000000000000000.5
            abs(-3.25)                              ~ 3.25
            sign(-2.5)                              ~ -1
            round(2.5)                              ~ 3
            round(-2.5)                             ~ -3
            round(2.345, 2)                         ~ 2.35
            round(1234.5, -2)                       ~ 1200
            round(1250, -2)                         ~ 1300
            trunc(-2.79, 1)                         ~ -2.7
            floor(-2.1)                             ~ -3
            ceil(-2.9)                              ~ -2
            ceiling(2.1)                            ~ 3
            mod(10, 4)                              ~ 2
            power(2, 10)                            ~ 1024
            sqrt(2)                                 ~ 1.4142135623730951
            least(3, 1.5, 2)                        ~ 1.5
            greatest('b', 'a')                      ~ b
            true && !false                          ~ true
            active ? 1 : 0                          ~ 1
            if(quantity > 5, 'many', 'few')         ~ many
            'b' > 'a'                               ~ true
            'a' < 'B'                               ~ false
            'a' + 'b'                               ~ ab
            quantity in [1, 7.0]                    ~ true
            name in ['x', 'y']                      ~ false
            """)
    void computesNumbersAndTruth(String expression, String expected) {
        assertThat(SampleRow.text(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            lower(name)                             ~ ada lovelace
            name.upper()                            ~ ADA LOVELACE
            UPPER('title i')                        ~ TITLE I
            lower('TITLE I')                        ~ title i
            initcap('hELLO big-world 2nd')          ~ Hello Big-World 2nd
            length('a😀b')                          ~ 3
            emoji.size()                            ~ 3
            substring('abcdef', 2, 3)               ~ bcd
            substring('abcdef', 0, 3)               ~ ab
            substring('abcdef', -1, 4)              ~ ab
            substring('abcdef', 4)                  ~ def
            substring(emoji, 2, 1)                  ~ 😀
            left('abcdef', 2)                       ~ ab
            left('abcdef', -2)                      ~ abcd
            right('abcdef', 2)                      ~ ef
            right('abcdef', -2)                     ~ cdef
            lpad('7', 3, '0')                       ~ 007
            lpad('abcd', 2, 'x')                    ~ ab
            lpad('a', 5, 'xy')                      ~ xyxya
            rpad('ab', 4, '.')                      ~ ab..
            repeat('ab', 3)                         ~ ababab
            reverse('a😀b')                         ~ b😀a
            replace('abcabc', 'b', 'XX')            ~ aXXcaXXc
            split_part('a,b,c', ',', 2)             ~ b
            split_part('a,b,c', ',', -1)            ~ c
            position('abc', 'c')                    ~ 3
            position('abc', 'x')                    ~ 0
            name.startsWith('Ada')                  ~ true
            ends_with(name, 'Ada')                  ~ false
            name.contains('Love')                   ~ true
            concat(lower(left(name, 1)), '.', split_part(name, ' ', 2).lower(), '@', 'example.com') ~ a.lovelace@example.com
            concat(1, true, 1.50, order_date)       ~ 1true1.502024-02-28
            length(trim('  a '))                    ~ 1
            length(ltrim('  a '))                   ~ 2
            length(rtrim('  a '))                   ~ 3
            text(unit_price) + ' EUR'               ~ 19.99 EUR
            int('42') + 1                           ~ 43
            int(2.5)                                ~ 3
            int(-2.5)                               ~ -3
            int(true)                               ~ 1
            decimal('12.345', 10, 2)                ~ 12.35
            decimal(1.005e0, 10, 2)                 ~ 1.01
            double('2.50')                          ~ 2.5
            uuid('123E4567-E89B-12D3-A456-426614174000') ~ 123e4567-e89b-12d3-a456-426614174000
            column('ship to') + '!'                 ~ Paris!
            json_quote('a"b')                       ~ "a\\"b"
            key == '123e4567-e89b-12d3-a456-426614174000' ~ true
            """)
    void computesTexts(String expression, String expected) {
        assertThat(SampleRow.text(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            order_date + 7                          ~ 2024-03-06
            2 + order_date                          ~ 2024-03-01
            order_date - 59                         ~ 2023-12-31
            order_date + days(3)                    ~ 2024-03-02
            date('2024-03-01') - order_date         ~ 2
            date('2024-01-31') + months(1)          ~ 2024-02-29
            date('2023-01-31') + months(1)          ~ 2023-02-28
            date('2024-02-29') + years(1)           ~ 2025-02-28
            date('2024-03-31') - months(1)          ~ 2024-02-29
            order_date + months(1) + days(1)        ~ 2024-03-29
            order_date + (months(1) + days(1))      ~ 2024-03-29
            order_date + hours(25)                  ~ 2024-02-29 01:00:00
            order_date + opens                      ~ 2024-02-28 08:30:00
            created_at + minutes(15)                ~ 2024-02-28 14:00:10.25
            created_at - seconds(11)                ~ 2024-02-28 13:44:59.25
            created_at + days(2)                    ~ 2024-03-01 13:45:10.25
            updated_at + months(1)                  ~ 2024-04-01 00:00:00+00
            opens - hours(9)                        ~ 23:30:00
            created_at - created_at < seconds(1)    ~ true
            updated_at - created_at > days(1)       ~ true
            order_date > '2024-02-27'               ~ true
            order_date < created_at                 ~ true
            order_date in ['2024-02-28']            ~ true
            opens == '08:30'                        ~ true
            year(order_date)                        ~ 2024
            quarter(order_date)                     ~ 1
            month(created_at)                       ~ 2
            week(date('2021-01-03'))                ~ 53
            day(order_date)                         ~ 28
            day_of_week(date('2024-02-25'))         ~ 7
            dayOfYear(date('2024-12-31'))           ~ 366
            hour(created_at)                        ~ 13
            minute(opens)                           ~ 30
            second(created_at)                      ~ 10
            last_day(order_date)                    ~ 2024-02-29
            date_trunc('month', created_at)         ~ 2024-02-01 00:00:00
            date_trunc('quarter', date('2024-05-05')) ~ 2024-04-01
            date_trunc('week', date('2024-03-03'))  ~ 2024-02-26
            date_trunc('hour', created_at)          ~ 2024-02-28 13:00:00
            date_diff('day', order_date, '2024-03-01') ~ 2
            date_diff('year', '2024-12-31', '2025-01-01') ~ 1
            date_diff('month', '2024-03-01', '2024-01-31') ~ -2
            date_diff('week', '2024-03-03', '2024-03-04') ~ 1
            date_diff('hour', created_at, updated_at) ~ 35
            date_diff('quarters', '2024-01-31', '2024-12-01') ~ 3
            date_add('month', -1, '2024-03-31')     ~ 2024-02-29
            date_add('hour', 2, order_date)         ~ 2024-02-28 02:00:00
            add_days(order_date, 2)                 ~ 2024-03-01
            add_months(created_at, 12)              ~ 2025-02-28 13:45:10.25
            make_date(2024, 2, 29)                  ~ 2024-02-29
            make_timestamp(2024, 2, 29, 23, 59, 59) ~ 2024-02-29 23:59:59
            full_years('2000-02-29', '2024-02-28')  ~ 23
            date(created_at)                        ~ 2024-02-28
            time(created_at)                        ~ 13:45:10.25
            timestamp(order_date)                   ~ 2024-02-28 00:00:00
            timestamp('2024-01-01T10:00:00.5')      ~ 2024-01-01 10:00:00.5
            timestamptz('2024-01-01 10:00:00+02:00') ~ 2024-01-01 08:00:00+00
            timestamptz('2024-01-01 10:00:00-0530') ~ 2024-01-01 15:30:00+00
            epoch(timestamp('1970-01-02'))          ~ 86400
            epoch(timestamp('1969-12-31 23:59:59.5')) ~ -1
            year(date('1969-12-31'))                ~ 1969
            """)
    void computesDates(String expression, String expected) {
        assertThat(SampleRow.text(expression)).isEqualTo(expected);
    }
}
