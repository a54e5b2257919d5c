package io.dwsim.gateway.query.web;

import io.dwsim.gateway.query.JsonResultWriter;
import io.dwsim.gateway.query.QueryService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Queries over HTTP. */
@RestController
@RequestMapping("/api/query")
@Tag(name = "query")
class QueryController {

    private final QueryService queries;

    QueryController(QueryService queries) {
        this.queries = queries;
    }

    @Operation(
            summary = "Run one read-only SQL statement",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = QueryBody.class))))
    @ApiResponse(
            responseCode = "200",
            description = "{columns:[{name,type}], rows:[[…]], row_count, truncated, elapsed_ms}, streamed")
    @PostMapping(
            path = "/execute",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    void execute(@RequestBody JsonNode body, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        queries.execute(QueryBody.read(body), new JsonResultWriter(response.getOutputStream()));
    }
}
