package io.dwsim.gateway.savedquery;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** Saved queries over HTTP. */
@RestController
@RequestMapping("/api/experiments/{name}/queries")
@Tag(name = "query")
class SavedQueryController {

    private static final String SQL = "application/sql";

    private final SavedQueries queries;

    SavedQueryController(SavedQueries queries) {
        this.queries = queries;
    }

    /** All of them, by name. */
    record SavedQueryList(List<SavedQuery> queries) {}

    /** What was deleted. */
    record Deleted(String name) {}

    @Operation(summary = "List the saved queries of an experiment, by name")
    @GetMapping
    SavedQueryList list(@PathVariable String name) {
        return new SavedQueryList(queries.all(name));
    }

    @Operation(summary = "Show a saved query")
    @GetMapping(path = "/{query}", produces = MediaType.APPLICATION_JSON_VALUE)
    SavedQuery show(@PathVariable String name, @PathVariable String query) {
        return queries.require(name, query);
    }

    @Operation(summary = "Download a saved query", description = "As {query}.sql, or with Accept: application/sql")
    @GetMapping(
            path = {"/{query:.*}" + SavedQueryBody.FILE_SUFFIX},
            produces = SQL)
    ResponseEntity<byte[]> file(@PathVariable String name, @PathVariable String query) {
        return download(name, query);
    }

    @Operation(summary = "Download a saved query")
    @GetMapping(path = "/{query}", produces = SQL)
    ResponseEntity<byte[]> download(@PathVariable String name, @PathVariable String query) {
        SavedQuery saved = queries.require(name, query);
        ContentDisposition file = ContentDisposition.attachment()
                .filename(saved.name() + SavedQueryBody.FILE_SUFFIX, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, SQL + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(saved.sql().getBytes(StandardCharsets.UTF_8));
    }

    @Operation(
            summary = "Save a query, in place of the one of that name",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = SavedQueryBody.class))))
    @PutMapping(path = "/{query}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SavedQuery> put(@PathVariable String name, @PathVariable String query, @RequestBody JsonNode body) {
        SavedQueries.Put put = queries.put(name, query, SavedQueryBody.read(query, body));
        if (!put.isNew()) {
            return ResponseEntity.ok(put.query());
        }
        return ResponseEntity.created(UriComponentsBuilder.fromPath("/api/experiments/{name}/queries/{query}")
                        .build(name, query))
                .body(put.query());
    }

    @Operation(summary = "Delete a saved query")
    @DeleteMapping("/{query}")
    Deleted delete(@PathVariable String name, @PathVariable String query) {
        queries.delete(name, query);
        return new Deleted(query);
    }
}
