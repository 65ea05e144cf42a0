package com.example.shop.catalogue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The catalogue for programs; {@code openapi.yaml} describes it. */
@RestController
@RequestMapping("/api/products")
class ProductApi {

    private final Catalogue catalogue;

    ProductApi(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @RolesAllowed("CUSTOMER")
    @GetMapping
    List<ProductView> search(@RequestParam(defaultValue = "") @Size(max = 80) String query) {
        return catalogue.search(query);
    }

    @RolesAllowed("CUSTOMER")
    @GetMapping("/{sku}")
    ProductView find(@PathVariable @Pattern(regexp = "[A-Z0-9-]{1,12}") String sku) {
        return catalogue.find(sku).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
