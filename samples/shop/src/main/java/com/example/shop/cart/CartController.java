package com.example.shop.cart;

import com.example.shop.catalogue.Catalogue;
import com.example.shop.catalogue.ProductView;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page of the cart. */
@Controller
@RequestMapping("/cart")
class CartController {

    private static final String TO_CART = "redirect:/cart";

    private final Cart cart;
    private final Catalogue catalogue;

    CartController(Cart cart, Catalogue catalogue) {
        this.cart = cart;
        this.catalogue = catalogue;
    }

    @PermitAll
    @GetMapping
    String show(Model model) {
        model.addAttribute("lines", cart.lines());
        model.addAttribute("total", cart.total());
        return "cart";
    }

    @PermitAll
    @PostMapping("/add")
    String add(@Valid @ModelAttribute CartItemForm item) {
        ProductView product =
                catalogue.find(item.sku()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        cart.add(product, item.quantity());
        return TO_CART;
    }

    @PermitAll
    @PostMapping("/remove")
    String remove(@RequestParam @Pattern(regexp = "[A-Z0-9-]{1,12}") String sku) {
        cart.remove(sku);
        return TO_CART;
    }
}
