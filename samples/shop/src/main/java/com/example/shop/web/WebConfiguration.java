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
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

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
     * The clock of the shop.
     *
     * @return the system's clock in UTC
     */
    @Bean
    public Clock clock() {
        return Clock.systemUTC();
    }
}
