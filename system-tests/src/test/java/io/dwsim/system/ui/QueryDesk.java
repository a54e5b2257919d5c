package io.dwsim.system.ui;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What people do on the query page. */
final class QueryDesk {

    /** Runs until it is ended. */
    static final String ENDLESS = "SELECT count(*) FROM generate_series(1, 1000000) a, generate_series(1, 1000000) b";

    private QueryDesk() {}

    /** One experiment, shop, with one table of 50 rows, customer. */
    static void makeShop(Ui ui) {
        ui.clear();
        ui.api().post("/api/experiments", """
                        {"name": "shop", "tables": [
                          {"name": "customer", "target_rows": 50, "primary_key": ["id"], "columns": [
                            {"name": "id", "data_type": "INT", "min_value": 1, "max_value": 50, "is_unique": true},
                            {"name": "city_of_birth", "data_type": "VARCHAR", "varchar_length": 40, "null_ratio": 0.2}]}]}""").expect(201);
        ui.api()
                .postWaiting("/api/experiments/shop/generate", "{\"seed\": 1}", 60)
                .expect(202);
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator cell(Page page, int row, int column) {
        return page.locator("#cell-" + row + "-" + column);
    }

    static void write(Page page, String sql) {
        page.locator(".cm-content").click();
        page.keyboard().press("Control+a");
        page.keyboard().insertText(sql);
        page.keyboard().press("Control+End");
        page.keyboard().press("Escape");
    }

    static void run(Page page, String sql) {
        write(page, sql);
        page.keyboard().press("Control+Enter");
    }

    static void showTab(Page page, String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name)).click();
    }
}
