package com.example.shop.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.account.NewPasswordForm;
import com.example.shop.account.SignInForm;
import com.example.shop.cart.CartLine;
import com.example.shop.catalogue.ProductView;
import com.example.shop.checkout.CheckoutForm;
import com.example.shop.order.OrderStatus;
import com.example.shop.order.OrderSummary;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.springframework.web.servlet.support.RequestContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.context.webmvc.SpringWebMvcThymeleafRequestContext;
import org.thymeleaf.spring6.naming.SpringContextVariableNames;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.IWebExchange;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

class PagesTest {

    private static final ProductView TEA = new ProductView("TEA-1", "Tea", "Green.", "tea.png", new BigDecimal("3.50"));
    private static final OrderSummary ORDER =
            new OrderSummary("A-1", Instant.EPOCH, OrderStatus.SENT, new BigDecimal("7.00"));
    private static final List<CartLine> LINES = List.of(new CartLine("TEA-1", "Tea", new BigDecimal("3.50"), 2));
    private static final BigDecimal TOTAL = new BigDecimal("1007.00");

    private static final Map<String, Map<String, Object>> PAGES = Map.of(
            "catalogue", Map.of("query", "", "products", List.of(TEA)),
            "product", Map.of("product", TEA),
            "cart", Map.of("lines", LINES, "total", TOTAL),
            "checkout", Map.of("lines", LINES, "total", TOTAL, "form", new CheckoutForm("", "", "", "", "DE")),
            "login", Map.of("form", new SignInForm("", "")),
            "password", Map.of("form", new NewPasswordForm("", "")),
            "account", Map.of("name", "Ada", "email", "ada@example.com", "orders", List.of(ORDER)),
            "error", Map.of("messageKey", "error.not-found"),
            "mail/order-confirmation", Map.of("order", ORDER));

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    static Stream<Arguments> pages() {
        return PAGES.keySet().stream()
                .flatMap(page -> LANGUAGES.stream().map(language -> Arguments.of(page, language)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageShowsTextsInItsLanguage(String page, Locale language) {
        assertThat(rendered(page, language, PAGES.get(page)))
                .contains("<html lang=\"" + language.getLanguage() + "\"")
                .containsOnlyOnce("<title>")
                .containsOnlyOnce("<h1")
                .doesNotContain("??")
                .doesNotContain("th:");
    }

    @Test
    void amountsAreWrittenAsTheLanguageAsks() {
        assertThat(rendered("cart", Locale.ENGLISH, PAGES.get("cart"))).contains("Sum: €1,007.00");
        assertThat(rendered("cart", Locale.GERMAN, PAGES.get("cart"))).contains("Summe: 1.007,00 €");
    }

    @Test
    void aFieldWithAnErrorNamesItsError() {
        CheckoutForm form = new CheckoutForm("", "", "", "", "DE");
        BindingResult errors = new BeanPropertyBindingResult(form, "form");
        errors.rejectValue("city", "checkout.city.required");
        Map<String, Object> model = new HashMap<>(PAGES.get("checkout"));
        model.put(BindingResult.MODEL_KEY_PREFIX + "form", errors);

        assertThat(rendered("checkout", Locale.ENGLISH, model))
                .contains("aria-describedby=\"city-error\"")
                .contains("<p id=\"city-error\" class=\"error\">Enter the city.</p>");
    }

    private static String rendered(String page, Locale language, Map<String, Object> model) {
        MockServletContext server = new MockServletContext();
        MockHttpServletRequest request = new MockHttpServletRequest(server);
        MockHttpServletResponse response = new MockHttpServletResponse();
        try (GenericWebApplicationContext application = new GenericWebApplicationContext(server)) {
            application.registerBean("messageSource", MessageSource.class, PagesTest::messages);
            application.refresh();
            request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, application);
            request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, new FixedLocaleResolver(language));
            Map<String, Object> variables = new HashMap<>(model);
            variables.put(
                    SpringContextVariableNames.THYMELEAF_REQUEST_CONTEXT,
                    new SpringWebMvcThymeleafRequestContext(
                            new RequestContext(request, response, server, model), request));
            IWebExchange exchange =
                    JakartaServletWebApplication.buildApplication(server).buildExchange(request, response);
            return engine().process(page, new WebContext(exchange, language, variables));
        }
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(messages());
        return engine;
    }

    private static MessageSource messages() {
        return new WebConfiguration(null).messageSource();
    }
}
