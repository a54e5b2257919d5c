package io.dwsim.gateway.ui.layout;

import java.util.Map;

/**
 * What the frame of a page is made of.
 *
 * @param assets where scripts and styles are
 * @param nonce what a script in the page has to carry
 * @param leavable whether people log in, and may want to log out
 */
public record Frame(Assets assets, String nonce, boolean leavable) {

    /** The URL of a script or style. */
    public String asset(String file) {
        return assets.url(file);
    }

    /** The URLs of modules by name, for the one script that stands in the page: its import map. */
    public Map<String, String> modules() {
        return assets.modules();
    }
}
