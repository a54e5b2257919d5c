package io.dwsim.gateway.ui.layout;

import io.dwsim.common.json.DwsimJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import tools.jackson.databind.JsonNode;

/**
 * Where scripts and styles are. Every URL has a hash of its content in it, so that browsers keep what they have until it
 * changes; scripts find each other by the names of the import map.
 */
@Component
public class Assets {

    /** Below it lies what {@code ui/assets} has. */
    static final String OWN = "/assets/";

    /** Below it lies what libraries bring in {@code META-INF/resources}. */
    static final String LIBRARIES = "/assets/lib/";

    private static final String RESOURCES = "META-INF/resources/";

    private final ResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    private final ResourceUrlProvider urls;
    private final Map<String, String> paths;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Assets(ResourceUrlProvider urls) {
        this.urls = urls;
        this.paths = paths();
    }

    /**
     * The URL of a file of ours, such as {@code app.css}, or of a library, such as {@code lib/webjars/…/x.js} where a star
     * may stand for the version.
     */
    public String url(String file) {
        return known.computeIfAbsent(file, wanted -> versioned(OWN + located(wanted)));
    }

    /** The URLs of modules by the names under which they import each other. */
    public Map<String, String> modules() {
        Map<String, String> modules = new TreeMap<>();
        paths.forEach((name, path) -> modules.put(name, known.computeIfAbsent(path, this::versioned)));
        return modules;
    }

    private String versioned(String path) {
        String url = urls.getForLookupPath(path);
        if (url == null) {
            throw new IllegalArgumentException("there is no " + path);
        }
        return url;
    }

    private String located(String file) {
        if (!file.contains("*")) {
            return file;
        }
        String path = file.substring("lib/".length());
        return "lib/" + pathIn(RESOURCES, single(path));
    }

    private Resource single(String path) {
        try {
            Resource[] found = resources.getResources("classpath*:" + RESOURCES + path);
            if (found.length != 1) {
                throw new IllegalArgumentException("there are " + found.length + " files " + path);
            }
            return found[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> paths() {
        Map<String, String> modules = new TreeMap<>();
        try {
            for (Resource own : resources.getResources("classpath*:ui/assets/**/*.js")) {
                String path = pathIn("ui/assets/", own);
                modules.put("ui/" + path.substring(0, path.length() - ".js".length()), OWN + path);
            }
            for (Resource map : resources.getResources("classpath*:META-INF/importmap.json")) {
                try (InputStream in = map.getInputStream()) {
                    JsonNode imports = DwsimJson.mapper().readTree(in).path("imports");
                    imports.forEachEntry((name, path) -> {
                        if (!name.endsWith("/")) {
                            modules.put(name, LIBRARIES + path.stringValue().substring(1));
                        }
                    });
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return modules;
    }

    private static String pathIn(String root, Resource resource) throws UncheckedIOException {
        try {
            String url = resource.getURL().toString();
            return url.substring(url.lastIndexOf(root) + root.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
