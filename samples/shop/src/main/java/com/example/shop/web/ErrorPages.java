package com.example.shop.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.ResponseStatusException;

/** Shows a page that helps when something went wrong, and never says what the code looks like inside. */
@ControllerAdvice
class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final String PAGE = "error";
    private static final String MESSAGE = "messageKey";

    @ExceptionHandler({ResponseStatusException.class, HandlerMethodValidationException.class})
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound(Model model) {
        model.addAttribute(MESSAGE, "error.not-found");
        return PAGE;
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.INTERNAL_SERVER_ERROR)
    String unexpected(IllegalStateException problem, Model model) {
        LOG.error("A request failed", problem);
        model.addAttribute(MESSAGE, "error.unexpected");
        return PAGE;
    }
}
