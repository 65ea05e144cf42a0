package com.example.shop.web;

import com.example.shop.security.AccessInterceptor;
import com.example.shop.security.SameOriginFilter;
import com.example.shop.security.SecurityHeadersFilter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Puts the web part of the shop together. */
@Configuration
public class WebConfiguration implements WebMvcConfigurer {

    private final AccessInterceptor access;

    /**
     * Creates the configuration.
     *
     * @param access guards the handlers
     */
    public WebConfiguration(AccessInterceptor access) {
        this.access = access;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(access);
    }

    /**
     * The filter that sets security headers.
     *
     * @return a new filter
     */
    @Bean
    public SecurityHeadersFilter securityHeadersFilter() {
        return new SecurityHeadersFilter();
    }

    /**
     * The filter that refuses requests which other sites make.
     *
     * @return a new filter
     */
    @Bean
    public SameOriginFilter sameOriginFilter() {
        return new SameOriginFilter();
    }

    /**
     * The texts of the pages.
     *
     * @return the bundles {@code messages*.properties}, read as UTF-8
     */
    @Bean
    public MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /**
     * Finds the language that a visitor chose, or else the one that the browser asks for.
     *
     * @return a resolver that reads the cookie of {@link LanguageCookie}
     */
    @Bean
    public LocaleResolver localeResolver() {
        CookieLocaleResolver languages = new CookieLocaleResolver(LanguageCookie.NAME);
        languages.setCookieSecure(true);
        languages.setCookieHttpOnly(true);
        languages.setCookieSameSite("Strict");
        return languages;
    }

    /**
     * The clock of the shop.
     *
     * @return the system's clock in UTC
     */
    @Bean
    public Clock clock() {
        return Clock.systemUTC();
    }
}
