/** From a cart to a paid order. */
package com.example.shop.checkout;
