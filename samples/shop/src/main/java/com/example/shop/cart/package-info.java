/** What a visitor means to buy. */
package com.example.shop.cart;
