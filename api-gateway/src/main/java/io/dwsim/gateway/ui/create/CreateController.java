package io.dwsim.gateway.ui.create;

import io.dwsim.gateway.ui.examples.Examples;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows the editors; what is written in them goes to the API, as anyone's would. */
@Hidden
@Controller
class CreateController {

    private final Examples examples;

    CreateController(Examples examples) {
        this.examples = examples;
    }

    @GetMapping("/create")
    ModelAndView schema() {
        return new ModelAndView("create/schema", "examples", examples.definitions());
    }

    @GetMapping("/create/sql")
    ModelAndView sql() {
        return new ModelAndView("create/sql", "example", examples.script());
    }
}
