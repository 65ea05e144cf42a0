package org.assize.ux.aria;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AriaTest {

    @Test
    void rolesInheritWhatTheySupport() {
        RoleDefinition checkbox = Aria.role("switch").orElseThrow();
        assertThat(checkbox.superclasses()).contains("checkbox", "input", "widget", "roletype");
        assertThat(checkbox.supported()).contains("aria-checked", "aria-readonly", "aria-disabled", "aria-label");
        assertThat(checkbox.supported()).doesNotContain("aria-level");
        assertThat(checkbox.required()).containsExactly("aria-checked");
        assertThat(checkbox.isWidget()).isTrue();
        assertThat(checkbox.childrenPresentational()).isTrue();
    }

    @Test
    void someRolesMustNotBeNamed() {
        RoleDefinition paragraph = Aria.role("paragraph").orElseThrow();
        assertThat(paragraph.naming()).isEqualTo(RoleDefinition.Naming.PROHIBITED);
        assertThat(paragraph.prohibited()).contains("aria-label", "aria-labelledby");
        assertThat(paragraph.supported()).doesNotContain("aria-label").contains("aria-describedby");
    }

    @Test
    void defaultsCountWhereAStateIsNotSet() {
        assertThat(Aria.role("scrollbar").orElseThrow().defaults()).containsEntry("aria-orientation", "vertical");
        assertThat(Aria.role("option").orElseThrow().defaults()).containsEntry("aria-selected", "false");
        assertThat(Aria.role("heading").orElseThrow().defaults()).isEmpty();
    }

    @Test
    void everyNameInTheDataIsKnown() {
        for (RoleDefinition role : Aria.roles()) {
            assertThat(role.superclasses())
                    .as(role.name())
                    .allMatch(name -> Aria.role(name).isPresent());
            assertThat(role.supported())
                    .as(role.name())
                    .allMatch(name -> Aria.attribute(name).isPresent());
            assertThat(role.defaults().keySet()).as(role.name()).allMatch(role.supported()::contains);
            assertThat(role.owns())
                    .as(role.name())
                    .allMatch(name -> Aria.role(name).isPresent());
            assertThat(role.within())
                    .as(role.name())
                    .allMatch(name -> Aria.role(name).isPresent());
        }
        assertThat(Aria.roles().stream().filter(RoleDefinition::isAbstract)).hasSize(12);
        assertThat(Aria.role("doc-toc")).isPresent();
        assertThat(Aria.role("nonsense")).isEmpty();
    }

    @Test
    void attributesHaveTypesAndValues() {
        AriaAttribute current = Aria.attribute("aria-current").orElseThrow();
        assertThat(current.type()).isEqualTo(AriaAttribute.Type.TOKEN);
        assertThat(current.values()).contains("page", "true", "false");
        assertThat(current.isGlobal()).isTrue();
        assertThat(Aria.attribute("aria-grabbed").orElseThrow().isDeprecated()).isTrue();
        assertThat(Aria.attribute("aria-expanded").orElseThrow().isGlobal()).isFalse();
        assertThat(Aria.attribute("aria-nonsense")).isEmpty();
    }
}
