package io.dwsim.system.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.dwsim.system.ui.QueryDesk.ENDLESS;
import static io.dwsim.system.ui.QueryDesk.button;
import static io.dwsim.system.ui.QueryDesk.cell;
import static io.dwsim.system.ui.QueryDesk.run;
import static io.dwsim.system.ui.QueryDesk.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QueryPageIT {

    @RegisterExtension
    static final Ui ui = new Ui();

    @BeforeEach
    void begin() {
        QueryDesk.makeShop(ui);
    }

    private static List<String> column(Page page, int column) {
        return page.locator(".grid-body .grid-row > :nth-child(" + (column + 1) + ")")
                .allInnerTexts();
    }

    @Test
    void aQueryIsWrittenRunAndShown() {
        Page page = ui.open("/query");
        ui.checkAccessible(page);
        page.selectOption("#experiment", "shop");
        run(page, "SELECT id, city_of_birth, id / 7.0 AS seventh, id > 10 AS late FROM customer ORDER BY id");
        assertThat(page.locator("#summary")).containsText("50 rows, 4 columns");
        assertThat(page.getByRole(AriaRole.COLUMNHEADER).nth(1)).hasText(Pattern.compile("id\\s*integer"));
        assertThat(cell(page, 0, 1)).hasText("1");
        assertThat(cell(page, 0, 1)).hasClass(Pattern.compile("number"));
        assertThat(cell(page, 0, 3)).hasText("0.14285714285714285714");
        assertThat(page.locator("#plan")).isHidden();
        ui.checkAccessible(page);
        ui.shoot(page, "query-result");

        button(page, "Explain").click();
        assertThat(page.locator("#plan-text")).containsText("Seq Scan");
        ui.checkAccessible(page);
        ui.shoot(page, "query-plan");
    }

    @Test
    void anErrorIsUnderlinedAtItsPlaceAndExplained() {
        ui.expectFault("status of 400");
        Page page = ui.open("/query");
        page.selectOption("#experiment", "shop");
        run(page, "SELECT id,\n  cty_of_birth\nFROM customer");
        Locator failure = page.locator("#failure");
        assertThat(failure).containsText("column \"cty_of_birth\" does not exist");
        assertThat(failure).containsText("Line 2, column 3");
        assertThat(failure).containsText("SQLSTATE 42703");
        assertThat(failure).containsText("Hint: ");
        assertThat(page.locator(".cm-lintRange-error")).hasText("cty_of_birth");
        ui.checkAccessible(page);
        ui.shoot(page, "query-error");

        button(page, "Explain").click();
        assertThat(failure).containsText("does not exist");
        assertThat(page.locator(".cm-lintRange-error")).hasText("cty_of_birth");

        run(page, "SELECT 1");
        assertThat(page.locator("#summary")).containsText("1 row,");
        assertThat(failure).isEmpty();
        assertThat(page.locator(".cm-lintRange-error")).hasCount(0);
    }

    @Test
    void onlyWhatIsSelectedRunsAndItsErrorIsFoundInTheWholeText() {
        ui.expectFault("status of 400");
        Page page = ui.open("/query");
        write(page, "SELECT 1;\nSELECT nothing_there");
        page.keyboard().press("Shift+Home");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#failure")).containsText("nothing_there");
        assertThat(page.locator(".cm-lintRange-error")).hasText("nothing_there");
    }

    @Test
    void aLongQueryIsCancelled() {
        ui.expectFault("status of 409");
        Page page = ui.open("/query");
        run(page, ENDLESS);
        assertThat(page.locator("#elapsed")).containsText(Pattern.compile("^[1-9][0-9.]* (s|ms)"));
        button(page, "Cancel").click();
        assertThat(page.locator("#failure")).containsText("The query was cancelled");
        assertThat(button(page, "Cancel")).isHidden();
        run(page, "SELECT 'again' AS it");
        assertThat(cell(page, 0, 1)).hasText("again");
    }

    @Test
    void tablesAndColumnsAreCompleted() {
        Page page = ui.open("/query");
        assertThat(page.locator("#schema summary").first()).containsText("shop");
        page.locator(".cm-content").click();
        Locator offers = page.locator(".cm-tooltip-autocomplete");
        page.keyboard().type("select * from shop__c");
        assertThat(offers).containsText("shop__customer");
        page.keyboard().press("Escape");
        write(page, "");
        page.selectOption("#experiment", "shop");
        page.locator(".cm-content").click();
        page.keyboard().type("select c.cit from customer c");
        for (int i = 0; i < " from customer c".length(); i++) {
            page.keyboard().press("ArrowLeft");
        }
        page.keyboard().press("Control+Space");
        assertThat(offers).containsText("city_of_birth");
        assertThat(offers).containsText("varchar(40)");
        page.keyboard().press("Escape");
        write(page, "select city from customer");
        for (int i = 0; i < " from customer".length(); i++) {
            page.keyboard().press("ArrowLeft");
        }
        page.keyboard().press("Control+Space");
        assertThat(offers).containsText("city_of_birth");
        page.keyboard().press("Escape");

        page.locator("#schema-filter").fill("nothing of that");
        assertThat(page.locator("#schema")).containsText("Nothing has this in its name");
        page.locator("#schema-filter").fill("CITY");
        page.locator("#schema summary").nth(1).click();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Profile of customer")))
                .hasAttribute("href", "/experiments/shop/profile?table=customer");
        ui.checkAccessible(page);
        ui.shoot(page, "query-schema");
        write(page, "select");
        button(page, "Insert column city_of_birth, varchar(40)").click();
        assertThat(page.locator(".cm-content")).hasText("select city_of_birth");
    }

    @Test
    void theKeyboardLeadsOutOfTheEditor() {
        Page page = ui.open("/query");
        page.locator(".cm-content").click();
        page.keyboard().press("Tab");
        assertThat(page.locator(".cm-content")).isFocused();
        page.keyboard().press("Escape");
        page.keyboard().press("Tab");
        assertThat(button(page, "Run")).isFocused();
    }

    @Test
    void manyRowsAreSortedAndOnlySomeAreInThePage() {
        Page page = ui.open("/query");
        run(
                page,
                "SELECT 10001 - i AS n, i % 2 AS parity, 9007199254740990 + i % 3 AS big,"
                        + " CASE WHEN i % 10 = 0 THEN NULL ELSE 'item ' || i END AS item FROM generate_series(1, 20000) i");
        assertThat(page.locator("#summary")).containsText("10,000 rows");
        assertThat(page.locator("#truncated")).containsText("there are more");
        assertThat(page.locator("#grid")).hasAttribute("aria-rowcount", "10001");
        assertThat(page.locator(".grid-body .grid-row").count()).isLessThan(60);
        assertThat(cell(page, 9, 4)).hasText("NULL");
        assertThat(cell(page, 9, 4)).hasClass(Pattern.compile("null"));
        ui.shoot(page, "query-many");

        page.getByRole(AriaRole.COLUMNHEADER).nth(2).click();
        assertThat(page.getByRole(AriaRole.COLUMNHEADER).nth(2)).hasAttribute("aria-sort", "ascending");
        assertThat(column(page, 1).subList(0, 3)).containsExactly("9999", "9997", "9995");
        page.getByRole(AriaRole.COLUMNHEADER).nth(3).click();
        page.getByRole(AriaRole.COLUMNHEADER).nth(3).click();
        assertThat(page.getByRole(AriaRole.COLUMNHEADER).nth(3)).hasAttribute("aria-sort", "descending");
        assertThat(cell(page, 0, 3)).hasText("9007199254740992");
        page.locator("#grid").press("Control+End");
        assertThat(cell(page, 9999, 4)).isVisible();
        assertThat(cell(page, 9999, 3)).hasText("9007199254740990");
        assertThat(page.locator(".grid-body .grid-row").count()).isLessThan(60);
        assertThat(page.locator("#grid")).hasAttribute("aria-activedescendant", "cell-9999-4");
        page.getByRole(AriaRole.COLUMNHEADER).nth(4).click();
        assertThat(cell(page, 0, 4)).hasText("item 1");
        assertThat(cell(page, 1, 4)).hasText("item 2");
        page.locator("#grid").press("Control+End");
        assertThat(cell(page, 9999, 4)).hasText("NULL");
    }

    @Test
    void cellsRowsAndEverythingAreCopied() {
        ui.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Page page = ui.open("/query");
        run(page, "SELECT * FROM (VALUES (1, 'a' || chr(9) || 'b', NULL), (2, 'say \"hi\"', 'x')) t(n, words, no)");
        cell(page, 0, 2).click();
        page.locator("#grid").press("Control+c");
        assertThat(page.locator("#toasts")).containsText("Cell copied");
        assertThat(clipboard(page)).isEqualTo("a\tb");
        button(page, "Copy row").click();
        assertThat(page.locator("#toasts")).containsText("Row copied");
        assertThat(clipboard(page)).isEqualTo("1\t\"a\tb\"\t");
        button(page, "Copy all").click();
        assertThat(page.locator("#toasts")).containsText("2 rows copied");
        assertThat(clipboard(page)).isEqualTo("n\twords\tno\n1\t\"a\tb\"\t\n2\t\"say \"\"hi\"\"\"\tx");
        page.locator("#grid").press("Enter");
        assertThat(page.locator("#value-dialog pre")).hasText("a\tb");
    }

    private static String clipboard(Page page) {
        return (String) page.evaluate("() => navigator.clipboard.readText()");
    }

    @Test
    void aChartIsDrawn() {
        Page page = ui.open("/query");
        run(page, "SELECT date '2024-01-01' + i AS day, i * i AS amount FROM generate_series(1, 30) i");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Chart"))
                .click();
        assertThat(page.locator("#chart-note")).containsText("amount over day: 30 of 30 rows");
        assertThat(page.locator("#chart-type")).hasValue("line");
        assertThat(hasInk(page)).isTrue();
        ui.checkAccessible(page);
        ui.shoot(page, "query-chart");
        for (String type : List.of("bar", "scatter")) {
            page.selectOption("#chart-type", type);
            assertThat(page.locator("#chart")).hasAttribute("aria-label", Pattern.compile(type + " chart"));
            assertThat(hasInk(page)).isTrue();
        }
        run(page, "SELECT 'no' AS number");
        assertThat(page.locator("#chart-note")).containsText("A chart needs a column of numbers");
    }

    private static boolean hasInk(Page page) {
        return (Boolean) page.evaluate("""
                () => {
                  const chart = document.getElementById('chart');
                  const blank = Object.assign(document.createElement('canvas'), {width: chart.width, height: chart.height});
                  return chart.toDataURL() !== blank.toDataURL();
                }""");
    }
}
