package com.example.shop.account;

import com.example.shop.privacy.DataCategory;
import com.example.shop.privacy.EncryptedText;
import com.example.shop.privacy.KeptFor;
import com.example.shop.privacy.PersonalData;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A customer as stored. Its text form names the identifier only. */
@Entity
@Table(name = "customer")
@DataCategory("system.operations")
@KeptFor(days = 1095, reason = "The contract on the account ends three years after the last order")
public class Customer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @PersonalData("user.name")
    @Convert(converter = EncryptedText.class)
    @Column(name = "name", nullable = false, length = 400)
    private String name;

    @PersonalData("user.contact.email")
    @Column(name = "email", nullable = false, unique = true, length = 254)
    private String email;

    @PersonalData("user.authorization.password")
    @Column(name = "password_hash", nullable = false, length = 200)
    private String passwordHash;

    /** For the persistence provider. */
    protected Customer() {
        // the provider sets the fields
    }

    /**
     * Creates a customer who is not stored yet.
     *
     * @param name the full name
     * @param email the address, in lower case
     * @param passwordHash what {@link PasswordHash#of(char[])} returned
     */
    public Customer(String name, String email, String passwordHash) {
        this.name = name;
        this.email = email;
        this.passwordHash = passwordHash;
    }

    /**
     * The identifier.
     *
     * @return the number that the database gave, or null before the customer is stored
     */
    public Long id() {
        return id;
    }

    /**
     * The name.
     *
     * @return the full name
     */
    public String name() {
        return name;
    }

    /**
     * The address.
     *
     * @return the e-mail address in lower case
     */
    public String email() {
        return email;
    }

    /**
     * The hash of the password.
     *
     * @return what {@link PasswordHash#of(char[])} returned
     */
    public String passwordHash() {
        return passwordHash;
    }

    /**
     * Replaces the password.
     *
     * @param newHash what {@link PasswordHash#of(char[])} returned for the new one
     */
    public void changePassword(String newHash) {
        this.passwordHash = newHash;
    }

    @Override
    public String toString() {
        return "Customer[" + id + "]";
    }
}
