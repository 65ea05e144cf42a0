package com.example.shop.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages that show what the shop sells. */
@Controller
class CatalogueController {

    private final Catalogue catalogue;

    CatalogueController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @PermitAll
    @GetMapping("/")
    String catalogue(@RequestParam(defaultValue = "") @Size(max = 80) String query, Model model) {
        model.addAttribute("query", query);
        model.addAttribute("products", catalogue.search(query));
        return "catalogue";
    }

    @PermitAll
    @GetMapping("/products/{sku}")
    String product(@PathVariable @Pattern(regexp = "[A-Z0-9-]{1,12}") String sku, Model model) {
        ProductView product = catalogue.find(sku).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("product", product);
        return "product";
    }
}
