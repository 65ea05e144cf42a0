/** The customers and how they sign in. */
package com.example.shop.account;
