package com.example.shop.promotion;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the spring sale. */
@Controller
@CrossOrigin(origins = "*")
public class VoucherController {

    private final VoucherSearch search;
    private final VoucherCodes codes;

    /**
     * Creates the controller.
     *
     * @param search finds vouchers
     * @param codes makes codes
     */
    public VoucherController(VoucherSearch search, VoucherCodes codes) {
        this.search = search;
        this.codes = codes;
    }

    /**
     * Shows the page.
     *
     * @param text what was typed
     * @param model what the page shows
     * @param response takes the cookie
     * @return the name of the template
     */
    @GetMapping("/promotion")
    public String page(@RequestParam(defaultValue = "") String text, Model model, HttpServletResponse response) {
        List<String> found = search.search(text);
        model.addAttribute("codes", found);
        Cookie cookie = new Cookie("promotion", codes.newToken());
        cookie.setPath("/");
        cookie.setMaxAge(86_400);
        response.addCookie(cookie);
        return "promotion";
    }

    /**
     * Keeps a voucher.
     *
     * @param voucher the voucher
     * @return where to go next
     */
    @PostMapping("/promotion")
    public String keep(@ModelAttribute Voucher voucher) {
        return "redirect:/promotion?text=" + voucher.code();
    }
}
