package io.dwsim.system.ui;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Notes what must not happen in a page: errors in scripts, what the content policy refused, requests to elsewhere. */
final class PageWatch {

    private final String origin;
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final List<String> expected = new ArrayList<>();

    PageWatch(String origin) {
        this.origin = origin;
    }

    void watch(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                faults.add("console: " + message.text() + " at " + message.location());
            }
        });
        page.onPageError(error -> faults.add("script: " + error));
        page.onRequestFailed(request -> {
            // a page that is left gives up what it was asking for
            if (!"net::ERR_ABORTED".equals(request.failure())) {
                faults.add("failed: " + request.url() + " " + request.failure());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(origin + "/")
                    && !request.url().startsWith("data:")
                    && !request.url().startsWith("blob:" + origin)) {
                faults.add("foreign: " + request.url());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 500) {
                faults.add("status " + response.status() + ": " + response.url());
            }
        });
    }

    /** From now on whatever contains this text is as it should be. */
    void expect(String text) {
        expected.add(text);
    }

    List<String> faults() {
        return faults.stream()
                .filter(fault -> expected.stream().noneMatch(fault::contains))
                .toList();
    }
}
