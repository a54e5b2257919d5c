package io.dwsim.gateway.access;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The host a request names, without port.
 *
 * @param name lower case; an IPv6 address without its brackets
 */
record HostHeader(String name) {

    private static final String IPV6 = "[0-9a-fA-F:.]{2,45}";
    private static final String NAME = "[A-Za-z0-9._-]{1,253}";
    private static final Pattern HEADER = Pattern.compile("(?:\\[(" + IPV6 + ")]|(" + NAME + "))(?::\\d{0,5})?");
    private static final Pattern HOST = Pattern.compile("\\[" + IPV6 + "]|" + NAME);
    private static final Pattern IPV4_ADDRESS = Pattern.compile("(\\d{1,3})(?:\\.\\d{1,3}){3}");

    /** The host of a Host header; empty when it is none. */
    static Optional<HostHeader> parse(String header) {
        Matcher matcher = HEADER.matcher(header);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return Optional.of(new HostHeader(name.toLowerCase(Locale.ROOT)));
    }

    static boolean isHostName(String text) {
        return HOST.matcher(text).matches();
    }

    boolean isLoopback() {
        Matcher ipv4 = IPV4_ADDRESS.matcher(name);
        return name.equals("localhost")
                || name.equals("::1")
                || name.equals("0:0:0:0:0:0:0:1")
                || (ipv4.matches() && ipv4.group(1).equals("127"));
    }

    /** Whether it is an address and not a name, so that no name server had a say in where the request went. */
    boolean isAddress() {
        return name.indexOf(':') >= 0 || IPV4_ADDRESS.matcher(name).matches();
    }
}
