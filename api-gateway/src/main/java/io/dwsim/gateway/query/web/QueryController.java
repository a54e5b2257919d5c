package io.dwsim.gateway.query.web;

import io.dwsim.gateway.query.QueryService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Queries over HTTP. */
@RestController
@RequestMapping("/api/query")
@Tag(name = "query")
class QueryController {

    private final QueryService queries;
    private final QueryAnswers answers;

    QueryController(QueryService queries, QueryAnswers answers) {
        this.queries = queries;
        this.answers = answers;
    }

    @Operation(
            summary = "Run one read-only SQL statement",
            description =
                    "The answer is streamed as json, csv, ndjson or parquet, as the field format or else Accept says."
                            + " The header Query-Id names the query, for DELETE /api/query/{id}. A query that fails once"
                            + " something was sent is broken off without an end.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = QueryBody.class))))
    @ApiResponse(
            responseCode = "200",
            description =
                    "As JSON {columns:[{name,type}], rows:[[…]], row_count, truncated, elapsed_ms} and, when a"
                            + " dialect made it another than was sent, executed_sql; as CSV with a header; as NDJSON an object per row; or a Parquet file")
    @ApiResponse(
            responseCode = "400",
            description = "The SQL is refused, with sqlstate, or the construct that is not"
                    + " supported and what to write instead as hint, and with line, column and excerpt")
    @ApiResponse(responseCode = "409", description = "The id is in use, or the query was cancelled")
    @ApiResponse(responseCode = "429", description = "Too many queries at once")
    @ApiResponse(responseCode = "504", description = "The query took too long")
    @PostMapping(
            path = "/execute",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {
                MediaType.APPLICATION_JSON_VALUE,
                "text/csv",
                MediaType.APPLICATION_NDJSON_VALUE,
                "application/vnd.apache.parquet"
            })
    void execute(
            @RequestBody JsonNode body,
            @RequestHeader(name = "Accept", required = false) @Nullable String accept,
            HttpServletRequest http,
            HttpServletResponse response)
            throws IOException {
        answers.stream(body, accept, http, response);
    }

    @Operation(
            summary = "Cancel a query",
            description = "Whichever gateway runs it; what it answers is 409 or broken off.")
    @ApiResponse(responseCode = "204", description = "It is being cancelled")
    @ApiResponse(responseCode = "404", description = "None of that id is running")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String id) {
        queries.cancel(id);
    }
}
